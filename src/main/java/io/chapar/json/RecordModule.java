package io.chapar.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.chapar.article.ReportVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Makes a mapper of Jackson write a report version as its record. */
public final class RecordModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  public RecordModule() {
    addSerializer(new Serializer());
  }

  private static final class Serializer extends StdSerializer<ReportVersion> {
    private static final long serialVersionUID = 1L;

    Serializer() {
      super(ReportVersion.class);
    }

    @Override
    public void serialize(ReportVersion version, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      byte[] record = new RecordJson().write(version);
      out.writeRawValue(new String(record, StandardCharsets.UTF_8));
    }
  }
}
