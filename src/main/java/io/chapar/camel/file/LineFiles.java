package io.chapar.camel.file;

import io.chapar.article.ReportVersion;
import io.chapar.camel.ledger.HeldLease;
import io.chapar.file.FileTrouble;
import io.chapar.file.RollingFile;
import io.chapar.file.RollingFile.Bounds;
import io.chapar.json.RecordJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;

/**
 * The component {@code ndjson:FOLDER}: each report version as a line of a rolling file. Its options
 * are {@code name}, {@code megabytes}, {@code daily} and {@code compressed}. A line is on the disk
 * before the exchange goes on; a repeat after a crash adds none, what a person asks for again does.
 */
public final class LineFiles extends DefaultComponent {
  private static final long MEGABYTE = 1_000_000;

  private final RecordJson json = new RecordJson();

  /** Routes that name the same file, and say the same of it, share it. */
  private final Map<Kept, RollingFile> files = new ConcurrentHashMap<>();

  /** A file, and what its route says of it, which an edit may change. */
  private record Kept(Path folder, String name, Bounds bounds) {
    RollingFile open() {
      return new RollingFile(folder, name, bounds, Clock.systemUTC());
    }
  }

  public LineFiles(CamelContext context) {
    super(context);
  }

  @Override
  protected Endpoint createEndpoint(String uri, String rest, Map<String, Object> parameters) {
    Path folder = folder("ndjson", rest);
    String name = getAndRemoveParameter(parameters, "name", String.class, "reports");
    Kept kept = new Kept(folder, name, bounds(parameters));
    return new Lines(uri, this, files.computeIfAbsent(kept, Kept::open));
  }

  /** One that is the same wherever the node is started from. */
  static Path folder(String component, String rest) {
    Path folder = Path.of(rest);
    if (!folder.isAbsolute()) {
      throw new IllegalArgumentException(
          "%s: needs a folder that begins with /, or {{data.folder}}/NAME, not \"%s\""
              .formatted(component, rest));
    }
    return folder.normalize();
  }

  private Bounds bounds(Map<String, Object> parameters) {
    return new Bounds(
        getAndRemoveParameter(parameters, "megabytes", Integer.class, 100) * MEGABYTE,
        getAndRemoveParameter(parameters, "daily", Boolean.class, true),
        getAndRemoveParameter(parameters, "compressed", Boolean.class, true));
  }

  /** One file. */
  private final class Lines extends DefaultEndpoint {
    private final RollingFile file;

    Lines(String uri, LineFiles component, RollingFile file) {
      super(uri, component);
      this.file = file;
    }

    @Override
    public Producer createProducer() {
      return new DefaultProducer(this) {
        @Override
        public void process(Exchange exchange) throws Exception {
          append(exchange, file);
        }
      };
    }

    @Override
    public Consumer createConsumer(Processor processor) {
      throw new UnsupportedOperationException("ndjson: can only be written to");
    }
  }

  private void append(Exchange exchange, RollingFile file) throws Exception {
    ReportVersion version = exchange.getMessage().getMandatoryBody(ReportVersion.class);
    try {
      file.append(json.write(version), HeldLease.replays(exchange) > 0);
    } catch (IOException e) {
      throw new IOException("cannot be written (" + FileTrouble.of(e) + "): " + file, e);
    }
  }
}
