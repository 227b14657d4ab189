package io.chapar.camel.record;

import io.chapar.article.ReportVersion;
import io.chapar.json.RecordJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.camel.Exchange;
import org.apache.camel.spi.DataFormat;
import org.apache.camel.spi.DataFormatName;
import org.apache.camel.support.service.ServiceSupport;

/**
 * The data format {@code chapar-record}: a report version is marshalled as its record, JSON in
 * UTF-8 as {@code record-1} describes it, and a record is unmarshalled to a report version.
 */
public final class RecordFormat extends ServiceSupport implements DataFormat, DataFormatName {
  private static final String MEDIA_TYPE = "application/json";

  private final RecordJson json = new RecordJson();

  @Override
  public String getDataFormatName() {
    return "chapar-record";
  }

  @Override
  public void marshal(Exchange exchange, Object graph, OutputStream stream) throws Exception {
    ReportVersion version =
        exchange
            .getContext()
            .getTypeConverter()
            .mandatoryConvertTo(ReportVersion.class, exchange, graph);
    stream.write(json.write(version));
    exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, MEDIA_TYPE);
  }

  @Override
  public Object unmarshal(Exchange exchange, InputStream stream) throws IOException {
    return json.read(stream.readAllBytes());
  }
}
