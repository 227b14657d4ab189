package io.chapar.fetch;

import io.chapar.fetch.body.ByteBudget;
import io.chapar.fetch.body.ByteBudget.Room;
import io.chapar.fetch.body.ByteBudget.TooLarge;
import io.chapar.fetch.body.ContentCodings;
import io.chapar.fetch.message.ResponseHeaders;
import java.io.IOException;
import java.util.Arrays;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** Reads bodies within their bound. A body that was read to its end gives its connection back. */
final class BodyReader {
  /** What is read of an unwanted body, so that its connection can be used again. */
  private static final int SMALL = 16 * 1024;

  private final FetchSettings settings;
  private final ByteBudget budget;

  BodyReader(FetchSettings settings, ByteBudget budget) {
    this.settings = settings;
    this.budget = budget;
  }

  byte[] read(ClassicHttpResponse response) throws IOException {
    HttpEntity entity = response.getEntity();
    return entity == null
        ? new byte[0]
        : read(entity, ResponseHeaders.of(response).all(HttpHeaders.CONTENT_ENCODING));
  }

  private byte[] read(HttpEntity entity, String codings) throws IOException {
    Room room = budget.room(settings.maxBytes(), settings.totalTimeout());
    int size = 0;
    try {
      byte[] body = new ContentCodings(room).decode(bytes(entity, room), codings);
      size = body.length;
      return body;
    } finally {
      room.read(size);
    }
  }

  /** Of a body that was asked for without a coding, so many bytes at the most. */
  byte[] beginning(ClassicHttpResponse response, int most) throws IOException {
    if (!ResponseHeaders.of(response).all(HttpHeaders.CONTENT_ENCODING).isEmpty()) {
      byte[] whole = read(response);
      return whole.length > most ? Arrays.copyOf(whole, most) : whole;
    }
    HttpEntity entity = response.getEntity();
    return entity == null ? new byte[0] : entity.getContent().readNBytes(most);
  }

  void skip(@Nullable HttpEntity entity) {
    if (entity == null) {
      return;
    }
    try {
      entity.getContent().readNBytes(SMALL);
    } catch (IOException e) {
      // The status is known, and the caller ends the connection.
    }
  }

  private static byte[] bytes(HttpEntity entity, Room room) throws IOException {
    int bound = room.bound();
    if (entity.getContentLength() > bound) {
      throw new TooLarge("body", bound);
    }
    return room.whole(entity.getContent());
  }
}
