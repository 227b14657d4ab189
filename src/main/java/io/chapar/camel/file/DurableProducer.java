package io.chapar.camel.file;

import java.io.File;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFileProducer;

/** Its files are on the disk before the exchange goes on. */
final class DurableProducer extends GenericFileProducer<File> {
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
