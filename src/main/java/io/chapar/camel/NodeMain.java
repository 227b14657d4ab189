package io.chapar.camel;

import io.chapar.article.PermanentFailure;
import io.chapar.camel.edit.SupervisedRoutes;
import io.chapar.camel.ledger.LocalSchemes;
import io.chapar.config.file.Home;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.DefaultRoutesCollector;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.apache.camel.main.SimpleMainShutdownStrategy;
import org.apache.camel.spi.Registry;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.ResourceHelper;

/**
 * Camel's main of a node, without its own hook at the end of the process: the node is closed by
 * one, and where both run at once, Camel's may make it wait for itself until its time is over.
 */
final class NodeMain {
  private static final int DRAIN_SECONDS = 8;

  private NodeMain() {}

  /**
   * @param files the texts of the files of routes, by their names
   */
  static Main of(Map<String, String> files, Consumer<CamelContext> bind) {
    Main main = new OwnContext();
    main.setShutdownStrategy(new SimpleMainShutdownStrategy());
    main.configure()
        .withName("chapar")
        .withRoutesIncludePattern("routes")
        .withShutdownTimeout(DRAIN_SECONDS)
        .withAutoConfigurationEnabled(true);
    main.setRoutesCollector(new Texts(files));
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

  private static final class OwnContext extends Main {
    @Override
    protected CamelContext createCamelContext() {
      return new NodeCamel(registry);
    }
  }

  /** As they were read: Camel finds nothing behind a link, nor where a path has a comma. */
  private static final class Texts extends DefaultRoutesCollector {
    private final Map<String, String> files;

    Texts(Map<String, String> files) {
      this.files = files;
    }

    @Override
    public Collection<Resource> findRouteResourcesFromDirectory(
        CamelContext context, String without, String with) {
      return files.entrySet().stream()
          .map(file -> ResourceHelper.fromString(file.getKey(), file.getValue()))
          .toList();
    }
  }

  /**
   * @throws PermanentFailure when no route of it runs or waits, so that it would do nothing and be
   *     well
   */
  static void requireRoutes(SupervisedRoutes routes, Home home) {
    if (routes.count() == 0) {
      throw new PermanentFailure("no route runs, so nothing would be done: " + home.routes());
    }
  }

  /**
   * The context of a node. It starts without its routes, which are started one by one, so that none
   * keeps another from running; and what sends out of the process connects with its first message.
   */
  private static final class NodeCamel extends DefaultCamelContext {
    NodeCamel(Registry registry) {
      super(false);
      getCamelContextExtension().setRegistry(registry);
      getCamelContextExtension().registerEndpointCallback(NodeCamel::connectingLate);
    }

    /** By {@link io.chapar.camel.edit.SupervisedRoutes}. */
    @Override
    public void startRouteDefinitions() {}

    private static Endpoint connectingLate(String uri, Endpoint endpoint) {
      boolean local = LocalSchemes.has(uri.replaceFirst("[:?].*", ""));
      if (endpoint instanceof DefaultEndpoint one && !local && !uri.startsWith("ledger:")) {
        one.setLazyStartProducer(true);
      }
      return endpoint;
    }
  }
}
