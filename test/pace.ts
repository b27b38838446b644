/** How many times as long as a reference something takes, both in this run, so that the machine does not matter. The best of some tries. */
export function pace(work: () => unknown, reference: () => unknown): number {
  return best(work) / best(reference);
}

function best(work: () => unknown): number {
  const times = Array.from({ length: 3 }, () => {
    const began = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(began);
    return user + system;
  });
  return Math.max(1, Math.min(...times));
}
