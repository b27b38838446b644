import type { Answers, FieldErrors } from '../../../../../platform/forms.ts';
import {
  Actions,
  Alert,
  Button,
  ButtonLink,
  ConfirmLink,
  DescriptionList,
  ErrorSummary,
  Form,
  Layout,
  usePage,
} from '../../../../../ui/index.ts';
import { wordsIn } from '../../../words.ts';
import { type CardWithOwner, cardPath, cardWorkAt, isPublic } from '../../card.ts';
import { isKeptBySource } from '../acts.ts';
import { CardFields } from './CardFields.tsx';
import { workCrumbs } from './crumbs.ts';

interface EditPageProps {
  card: CardWithOwner;
  answers: Answers;
  errors?: FieldErrors | undefined;
  /** Someone else saved the card since this form was opened. */
  conflict: boolean;
  mayPublish: boolean;
}

/** The form of a card, and what can be done with it. */
export function EditPage(props: EditPageProps) {
  const { card, errors, conflict } = props;
  const { t, href } = usePage();
  if (card.removedAt !== null) return <Removed card={card} />;
  return (
    <Layout
      title={t('measures.form.editTitle')}
      lead={card.title}
      breadcrumbs={workCrumbs(href, t)}
      hasErrors={errors !== undefined || conflict}
      script
      aside={<Acts {...props} />}
    >
      <ErrorSummary errors={errors} />
      {conflict && <ConflictNote card={card} />}
      {isKeptBySource(card) && <Alert>{t('measures.form.keptBySource')}</Alert>}
      <Form keep={`card/${card.id}`}>
        <input type="hidden" name="revision" value={String(card.revision)} />
        <CardFields {...props} />
        <Actions>
          <Button>{t('measures.form.save')}</Button>
          <ButtonLink kind="quiet" href={href(cardPath(card.slug))}>
            {t('ui.cancel')}
          </ButtonLink>
        </Actions>
      </Form>
    </Layout>
  );
}

/** What stands there now; saving again puts what was typed in its place. */
function ConflictNote({ card }: { card: CardWithOwner }) {
  const { t, language } = usePage();
  const words = wordsIn(language);
  return (
    <Alert kind="warning" title={t('measures.form.conflict')} live>
      <p>{t('measures.form.conflictText')}</p>
      <DescriptionList
        items={[
          { term: t('measures.form.title'), details: card.title },
          { term: t('measures.form.description'), details: card.description },
          { term: t('measures.field.cost'), details: words.cost(card) },
          { term: t('measures.card.effect'), details: card.effect },
          { term: t('measures.field.contact'), details: card.contact },
        ]}
      />
    </Alert>
  );
}

function Acts({ card, mayPublish }: EditPageProps) {
  const { t, href } = usePage();
  return (
    <div class="card-acts">
      <a href={href(cardPath(card.slug))}>{t(isPublic(card) ? 'measures.form.view' : 'measures.form.preview')}</a>
      {mayPublish && !isPublic(card) && (
        <form method="post" action={href(cardWorkAt(card.slug, 'publiceren'))}>
          <Button kind="secondary">{t('measures.form.publish')}</Button>
        </form>
      )}
      {!mayPublish && !isPublic(card) && <p class="note">{t('measures.form.publisherNeeded')}</p>}
      {mayPublish && (
        <ConfirmLink href={href(cardWorkAt(card.slug, 'weghalen'))}>{t('measures.remove.confirm')}</ConfirmLink>
      )}
    </div>
  );
}

function Removed({ card }: { card: CardWithOwner }) {
  const { t, href } = usePage();
  return (
    <Layout title={t('measures.gone.title')} lead={card.title} breadcrumbs={workCrumbs(href, t)} script>
      <form method="post" action={href(cardWorkAt(card.slug, 'terugzetten'))}>
        <Button>{t('measures.remove.putBack')}</Button>
      </form>
    </Layout>
  );
}
