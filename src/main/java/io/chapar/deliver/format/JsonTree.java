package io.chapar.deliver.format;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chapar.article.DateTime;
import io.chapar.text.HalfSign;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds JSON in which what is not known is left out. */
final class JsonTree {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonTree() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static void put(ObjectNode object, String field, @Nullable String value) {
    if (value != null) {
      object.put(field, value);
    }
  }

  static void put(ObjectNode object, String field, @Nullable Integer value) {
    if (value != null) {
      object.put(field, value);
    }
  }

  /** A time of RFC 3339. */
  static void put(ObjectNode object, String field, @Nullable OffsetDateTime value) {
    put(object, field, value == null ? null : ISO_OFFSET_DATE_TIME.format(value));
  }

  /** A time of RFC 3339; the day alone where the publisher says no more. */
  static void put(ObjectNode object, String field, @Nullable DateTime date) {
    if (date != null && date.precision() == DateTime.Precision.DAY) {
      object.put(field, date.value().toLocalDate().toString());
    } else if (date != null) {
      put(object, field, date.value());
    }
  }

  /** Each once; no field where there is none. */
  static void put(ObjectNode object, String field, Stream<String> values) {
    ArrayNode all = object.putArray(field);
    values.distinct().forEach(all::add);
    removeEmpty(object, field);
  }

  static void removeEmpty(ObjectNode object, String... fields) {
    for (String field : fields) {
      if (object.path(field).isEmpty()) {
        object.remove(field);
      }
    }
  }

  /** An address as a URI of RFC 3986: letters outside ASCII are encoded. */
  static @Nullable String ascii(@Nullable URI address) {
    return address == null ? null : address.toASCIIString();
  }

  /** The same of one that may be no URI at all, which stays as it is. */
  static String ascii(String address) {
    try {
      return new URI(address).toASCIIString();
    } catch (URISyntaxException e) {
      return address;
    }
  }

  /** UTF-8, one line; half a surrogate pair, which is no character, becomes U+FFFD. */
  static byte[] bytes(ObjectNode object) {
    try {
      return HalfSign.mended(JSON.writeValueAsString(object)).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
