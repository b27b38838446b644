export { isTheme, type Theme, themeName, themes } from './themes.ts';
