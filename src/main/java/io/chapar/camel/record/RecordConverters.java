package io.chapar.camel.record;

import io.chapar.article.ReportVersion;
import io.chapar.json.RecordJson;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.spi.TypeConverterLoader;
import org.apache.camel.spi.TypeConverterRegistry;
import org.apache.camel.support.SimpleTypeConverter;

/**
 * What a report version becomes where a text or bytes are wanted: its record, JSON in UTF-8. And
 * the other way round: a record is read where a report version is wanted.
 */
public final class RecordConverters implements TypeConverterLoader {
  private final RecordJson json = new RecordJson();

  @Override
  public void load(TypeConverterRegistry registry) {
    from(registry, byte[].class, json::write);
    from(registry, String.class, this::text);
    from(registry, InputStream.class, version -> new ByteArrayInputStream(json.write(version)));
    to(registry, byte[].class, json::read);
    to(registry, String.class, text -> json.read(text.getBytes(StandardCharsets.UTF_8)));
  }

  private String text(ReportVersion version) {
    return new String(json.write(version), StandardCharsets.UTF_8);
  }

  private static <T> void from(
      TypeConverterRegistry registry, Class<T> form, Function<ReportVersion, T> conversion) {
    registry.addTypeConverter(form, ReportVersion.class, of(ReportVersion.class, conversion));
  }

  private static <T> void to(
      TypeConverterRegistry registry, Class<T> form, Function<T, ReportVersion> conversion) {
    registry.addTypeConverter(ReportVersion.class, form, of(form, conversion));
  }

  private static <F, T> SimpleTypeConverter of(Class<F> from, Function<F, T> conversion) {
    return new SimpleTypeConverter(
        false,
        (Class<?> type, Exchange exchange, Object value) -> conversion.apply(from.cast(value)));
  }
}
