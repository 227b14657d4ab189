package io.chapar.camel.file;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.file.FileComponent;
import org.apache.camel.component.file.FileConsumer;
import org.apache.camel.component.file.FileEndpoint;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileExist;
import org.apache.camel.component.file.GenericFileOperations;
import org.apache.camel.component.file.GenericFileProducer;
import org.apache.camel.spi.annotations.Component;

/** The component {@code file}. Camel's own syncs nothing, whatever {@code forceWrites} says. */
@Component("file")
public final class DurableFiles extends FileComponent {
  private final SyncedFolders synced = new SyncedFolders();
  private final OpenFolders open = new OpenFolders();

  public DurableFiles(CamelContext context) {
    super(context);
  }

  @Override
  protected GenericFileEndpoint<File> buildFileEndpoint(
      String uri, String folder, Map<String, Object> parameters) throws Exception {
    FileEndpoint camels = (FileEndpoint) super.buildFileEndpoint(uri, folder, parameters);
    FileEndpoint endpoint = new DurableEndpoint(uri, this, synced, open);
    endpoint.setFile(camels.getFile());
    endpoint.setConfiguration(camels.getConfiguration());
    return endpoint;
  }

  /** One {@code file:} of a route. */
  private static final class DurableEndpoint extends FileEndpoint {
    private final DurableOperations durable;
    private final OpenFolders open;

    DurableEndpoint(String uri, DurableFiles component, SyncedFolders synced, OpenFolders open) {
      super(uri, component);
      this.open = open;
      this.durable = new DurableOperations(this, synced, open);
    }

    /**
     * A file that is written again is replaced in one step: Camel's {@code Override} deletes the
     * old one first, and its {@code TryRename} does not.
     */
    @Override
    public GenericFileProducer<File> createProducer() throws Exception {
      super.createProducer(); // judges the options
      boolean aside = getTempFileName() != null && !isAllowNullBody();
      if (aside && getFileExist() == GenericFileExist.Override) {
        setFileExist(GenericFileExist.TryRename);
      }
      return new DurableProducer(this, durable);
    }

    @Override
    protected FileConsumer newFileConsumer(
        Processor processor, GenericFileOperations<File> operations) {
      open.add(getFile().toPath());
      return new DurableConsumer(
          this,
          processor,
          durable,
          processStrategy != null ? processStrategy : createGenericFileStrategy());
    }

    /** Its files are on the disk before the exchange goes on. */
    private static final class DurableProducer extends GenericFileProducer<File> {
      private final DurableOperations durable;

      DurableProducer(DurableEndpoint endpoint, DurableOperations durable) {
        super(endpoint, durable);
        this.durable = durable;
      }

      @Override
      protected void processExchange(Exchange exchange, String target) throws Exception {
        super.processExchange(exchange, target);
        if (!isRenamedLast()) {
          durable.settle(Path.of(target));
        }
      }

      /** The rename has settled the name already. */
      private boolean isRenamedLast() {
        return endpoint.getTempFileName() != null
            && endpoint.getDoneFileName() == null
            && endpoint.getChecksumFileAlgorithm() == null;
      }
    }
  }
}
