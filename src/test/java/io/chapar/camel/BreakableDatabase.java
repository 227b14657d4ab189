package io.chapar.camel;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database that throws what it is told to, or answers nothing, until it is mended. */
final class BreakableDatabase implements UnaryOperator<DataSource> {
  private volatile @Nullable Throwable failure;
  private volatile CountDownLatch answers = new CountDownLatch(0);

  void breaks(Throwable with) {
    failure = with;
  }

  void hangs() {
    answers = new CountDownLatch(1);
  }

  void mend() {
    failure = null;
    answers.countDown();
  }

  @Override
  public DataSource apply(DataSource source) {
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              answers.await();
              Throwable thrown = failure;
              if (thrown != null) {
                throw thrown;
              }
              try {
                return method.invoke(source, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
