/** Writes and reads the flexible encoding of Kafka's protocol (KIP-482): lengths are unsigned varints counted from one, structures end with tagged fields. */

export class Writer {
  #bytes = Buffer.alloc(1024);
  #at = 0;

  int8(value: number): this { this.#room(1); this.#at = this.#bytes.writeInt8(value, this.#at); return this; }
  int32(value: number): this { this.#room(4); this.#at = this.#bytes.writeInt32BE(value, this.#at); return this; }
  int64(value: bigint): this { this.#room(8); this.#at = this.#bytes.writeBigInt64BE(value, this.#at); return this; }
  uuid(value: Buffer): this { this.#room(16); this.#at += value.copy(this.#bytes, this.#at); return this; }
  noTags(): this { return this.int8(0); }

  varint(value: number): this {
    this.#room(5);
    let rest = value;
    for (; rest > 0x7f; rest >>>= 7) this.#at = this.#bytes.writeUInt8((rest & 0x7f) | 0x80, this.#at);
    this.#at = this.#bytes.writeUInt8(rest, this.#at);
    return this;
  }

  string(value: string): this {
    const bytes = Buffer.from(value);
    this.varint(bytes.length + 1).#room(bytes.length);
    this.#at += bytes.copy(this.#bytes, this.#at);
    return this;
  }

  array<Item>(items: readonly Item[], write: (item: Item) => void): this {
    this.varint(items.length + 1);
    items.forEach(write);
    return this;
  }

  /** As kafkajs takes the body of a request. */
  body(): { buf: Buffer; buffer: Buffer } {
    const bytes = this.#bytes.subarray(0, this.#at);
    return { buf: bytes, buffer: bytes };
  }

  #room(bytes: number): void {
    if (this.#at + bytes > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes, Buffer.alloc(this.#bytes.length + bytes)]);
  }
}

export class Reader {
  #at = 0;

  constructor(private readonly bytes: Buffer) {}

  int8(): number { return this.bytes.readInt8(this.#move(1)); }
  int16(): number { return this.bytes.readInt16BE(this.#move(2)); }
  int32(): number { return this.bytes.readInt32BE(this.#move(4)); }
  int64(): bigint { return this.bytes.readBigInt64BE(this.#move(8)); }
  uuid(): Buffer { return this.bytes.subarray(this.#move(16), this.#at); }

  varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes.readUInt8(this.#move(1));
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  /** Null where the length is 0. */
  block(): Buffer | null {
    const length = this.varint() - 1;
    return length < 0 ? null : this.bytes.subarray(this.#move(length), this.#at);
  }

  string(): string | null {
    return this.block()?.toString() ?? null;
  }

  array<Item>(read: () => Item): Item[] {
    const items: Item[] = [];
    for (let left = this.varint() - 1; left > 0; left--) items.push(read());
    return items;
  }

  skipTags(): void {
    for (let left = this.varint(); left > 0; left--) {
      this.varint();
      this.#move(this.varint());
    }
  }

  /** Where the bytes passed began. */
  #move(bytes: number): number {
    const at = this.#at;
    this.#at += bytes;
    return at;
  }
}
