package io.chapar.camel.file;

import java.io.File;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.component.file.FileComponent;
import org.apache.camel.component.file.FileEndpoint;
import org.apache.camel.component.file.GenericFileEndpoint;
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
}
