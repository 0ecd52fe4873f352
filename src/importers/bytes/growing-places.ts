/** Places in the bytes of a text, in an array that grows. */
export class GrowingPlaces {
  count = 0;
  private places: Uint32Array;

  /** @param bytes of the text, which is expected to have a place every 64 bytes */
  constructor(bytes: number) {
    this.places = new Uint32Array(1024 + Math.floor(bytes / 64));
  }

  push(place: number): void {
    if (this.count === this.places.length) this.grow(2 * this.count);
    this.places[this.count] = place;
    this.count += 1;
  }

  pushAll(places: Uint32Array): void {
    const count = this.count + places.length;
    if (count > this.places.length) this.grow(count);
    this.places.set(places, this.count);
    this.count = count;
  }

  all(): Uint32Array {
    return this.places.subarray(0, this.count);
  }

  private grow(size: number): void {
    const before = this.places;
    this.places = new Uint32Array(size);
    this.places.set(before);
  }
}
