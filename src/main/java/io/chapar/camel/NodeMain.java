package io.chapar.camel;

import io.chapar.article.PermanentFailure;
import io.chapar.config.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.apache.camel.main.SimpleMainShutdownStrategy;

/**
 * Camel's main of a node, without its own hook at the end of the process: the node is closed by
 * one, and where both run at once, Camel's may make it wait for itself until its time is over.
 */
final class NodeMain {
  private static final int DRAIN_SECONDS = 8;

  private NodeMain() {}

  static Main of(Home home, Consumer<CamelContext> bind) {
    Main main = new Main();
    main.setShutdownStrategy(new SimpleMainShutdownStrategy());
    main.configure()
        .withName("chapar")
        .withRoutesIncludePattern("file:" + folder(home) + "/*.camel.yaml")
        .withRoutesExcludePattern("**/.*")
        .withShutdownTimeout(DRAIN_SECONDS)
        .withAutoConfigurationEnabled(true);
    main.setDefaultPropertyPlaceholderLocation("false");
    main.addMainListener(
        new MainListenerSupport() {
          @Override
          public void beforeConfigure(BaseMainSupport started) {
            bind.accept(started.getCamelContext());
          }
        });
    return main;
  }

  /** Camel finds nothing behind a link to a folder. */
  private static Path folder(Home home) {
    try {
      return home.routes().toRealPath();
    } catch (IOException e) {
      return home.routes();
    }
  }

  /**
   * What was started.
   *
   * @throws PermanentFailure when no route of it runs, so that it would do nothing and be well
   */
  static CamelContext withRoutes(Main started, Home home) {
    CamelContext context = started.getCamelContext();
    if (context.getRoutesSize() == 0) {
      throw new PermanentFailure("no route runs, so nothing would be done: " + home.routes());
    }
    return context;
  }
}
