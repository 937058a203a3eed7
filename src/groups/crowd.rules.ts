/** The bound shown for a group of this size: ten for the smallest, else the next ten. It never tells a size. */
export function crowdBound(size: number): number {
  return Math.max(10, Math.ceil(size / 10) * 10);
}
