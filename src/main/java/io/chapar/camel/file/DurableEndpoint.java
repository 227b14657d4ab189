package io.chapar.camel.file;

import java.io.File;
import org.apache.camel.Processor;
import org.apache.camel.component.file.FileConsumer;
import org.apache.camel.component.file.FileEndpoint;
import org.apache.camel.component.file.GenericFileExist;
import org.apache.camel.component.file.GenericFileOperations;
import org.apache.camel.component.file.GenericFileProducer;

/** One {@code file:} of a route. */
final class DurableEndpoint extends FileEndpoint {
  private final DurableOperations durable;
  private final OpenFolders open;

  DurableEndpoint(String uri, DurableFiles component, SyncedFolders synced, OpenFolders open) {
    super(uri, component);
    this.open = open;
    this.durable = new DurableOperations(this, synced, open);
  }

  /**
   * A file that is written again is replaced in one step: Camel's {@code Override} deletes the old
   * one first, and its {@code TryRename} does not.
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
}
