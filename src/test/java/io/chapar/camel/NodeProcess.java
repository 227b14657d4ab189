package io.chapar.camel;

import io.chapar.article.FeedItem;
import io.chapar.config.file.Home;
import io.chapar.ledger.Ledger;
import io.chapar.metrics.Metrics;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;

/**
 * A node in a process of its own that dies at a named point: {@code HOME [POINT COUNT]}, where
 * POINT is before-commit, after-commit, before-step or after-step, and COUNT which one of them; or
 * {@code HOME at-item END}, at any item whose link ends so, as for a page that no parser survives.
 * Dying is {@code Runtime.halt}: no finally, no shutdown hook, like kill -9.
 */
public final class NodeProcess {
  static final int HALTED = 86;

  private final String point;
  private final AtomicLong left;

  private NodeProcess(String point, long count) {
    this.point = point;
    this.left = new AtomicLong(count);
  }

  public static void main(String[] arguments) throws Exception {
    NodeProcess death =
        arguments.length == 1
            ? new NodeProcess("never", Long.MAX_VALUE)
            : of(arguments[1], arguments[2]);
    Node node =
        Node.start(
            new Home(Path.of(arguments[0])),
            Map.of(),
            Metrics.none(),
            settings -> Ledger.open(settings, death::watch),
            death::watch);
    Runtime.getRuntime().addShutdownHook(new Thread(node::close));
    new CountDownLatch(1).await();
  }

  private static NodeProcess of(String point, String which) {
    return point.equals("at-item")
        ? new NodeProcess(which, Long.MAX_VALUE)
        : new NodeProcess(point, Long.parseLong(which));
  }

  private void reach(Object body) {
    if (body instanceof FeedItem item && String.valueOf(item.link()).endsWith(point)) {
      Runtime.getRuntime().halt(HALTED);
    }
  }

  private void reach(String reached) {
    if (reached.equals(point) && left.decrementAndGet() == 0) {
      Runtime.getRuntime().halt(HALTED);
    }
  }

  private DataSource watch(DataSource source) {
    return proxy(
        DataSource.class,
        (proxy, method, arguments) -> {
          Object result = call(source, method, arguments);
          return result instanceof Connection connection ? watch(connection) : result;
        });
  }

  private Connection watch(Connection connection) {
    return proxy(
        Connection.class,
        (proxy, method, arguments) -> {
          boolean commit = method.getName().equals("commit");
          if (commit) {
            reach("before-commit");
          }
          Object result = call(connection, method, arguments);
          if (commit) {
            reach("after-commit");
          }
          return result;
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private void watch(CamelContext context) {
    InterceptStrategy steps =
        (CamelContext c, NamedNode definition, Processor target, Processor next) ->
            new DelegateAsyncProcessor(
                (Processor)
                    (Exchange exchange) -> {
                      reach("before-step");
                      reach(exchange.getMessage().getBody());
                      target.process(exchange);
                      reach("after-step");
                    });
    context.getCamelContextExtension().addInterceptStrategy(steps);
  }
}
