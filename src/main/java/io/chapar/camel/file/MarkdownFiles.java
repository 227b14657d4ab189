package io.chapar.camel.file;

import io.chapar.article.ReportVersion;
import io.chapar.article.ReportVersion.Event;
import io.chapar.deliver.format.MarkdownDocument;
import io.chapar.file.Durable;
import io.chapar.file.FileTrouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
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
 * The component {@code markdown:FOLDER}: each report as a file {@code ID.md}, of which a newer
 * version takes the place in one step, and an older one does not. With {@code withdrawn=delete} the
 * file of what was withdrawn is deleted. All is on the disk before the exchange goes on.
 */
public final class MarkdownFiles extends DefaultComponent {
  private final MarkdownDocument document = new MarkdownDocument();

  public MarkdownFiles(CamelContext context) {
    super(context);
  }

  @Override
  protected Endpoint createEndpoint(String uri, String rest, Map<String, Object> parameters) {
    Path folder = LineFiles.folder("markdown", rest);
    String withdrawn = getAndRemoveParameter(parameters, "withdrawn", String.class, "mark");
    if (!withdrawn.matches("mark|delete")) {
      throw new IllegalArgumentException(
          "markdown: withdrawn is mark or delete, not \"" + withdrawn + "\"");
    }
    return new Pages(uri, this, folder, withdrawn.equals("delete"));
  }

  /** One folder. */
  private final class Pages extends DefaultEndpoint {
    private final Path folder;
    private final boolean deletes;

    Pages(String uri, MarkdownFiles component, Path folder, boolean deletes) {
      super(uri, component);
      this.folder = folder;
      this.deletes = deletes;
    }

    @Override
    public Producer createProducer() {
      return new DefaultProducer(this) {
        @Override
        public void process(Exchange exchange) throws Exception {
          take(exchange.getMessage().getMandatoryBody(ReportVersion.class));
        }
      };
    }

    @Override
    public Consumer createConsumer(Processor processor) {
      throw new UnsupportedOperationException("markdown: can only be written to");
    }

    private void take(ReportVersion version) throws IOException {
      Path file = folder.resolve(version.id() + ".md");
      try {
        keep(version, file);
      } catch (IOException e) {
        throw new IOException("cannot be written (" + FileTrouble.of(e) + "): " + file, e);
      }
    }

    /** One after the other, as a replay may bring an old version beside a new one. */
    private synchronized void keep(ReportVersion version, Path file) throws IOException {
      Durable.makeFolder(folder);
      if (hasNewer(file, version)) {
        return;
      }
      if (deletes && version.event() == Event.WITHDRAWN) {
        Files.deleteIfExists(file);
        Durable.sync(folder);
      } else {
        Path aside = folder.resolve(".writing-" + file.getFileName());
        Files.write(aside, document.write(version));
        Durable.replace(aside, file);
      }
    }
  }

  private boolean hasNewer(Path file, ReportVersion version) throws IOException {
    if (Files.notExists(file)) {
      return false;
    }
    try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      return document.isNewer(lines, version);
    }
  }
}
