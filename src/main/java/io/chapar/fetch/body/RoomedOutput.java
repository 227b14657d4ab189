package io.chapar.fetch.body;

import io.chapar.fetch.body.ByteBudget.Room;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A decoded body while it grows, within its room and its bound. */
final class RoomedOutput extends OutputStream {
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final Room room;

  RoomedOutput(Room room) {
    this.room = room;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    int size = body.size() + count;
    room.need(size);
    if (size > room.bound()) {
      throw new TooLarge("decoded body", room.bound());
    }
    body.write(bytes, from, count);
  }

  byte[] toByteArray() {
    return body.toByteArray();
  }
}
