package io.chapar.camel.edit;

import io.chapar.camel.edit.RouteEntry.Entered;
import io.chapar.camel.trouble.StartFailure;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.camel.FailedToStartRouteException;
import org.apache.camel.Route;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.support.service.ServiceHelper;
import org.jspecify.annotations.Nullable;

/** One try to start a route, on a thread of its own: a peer that is silent holds up that alone. */
final class RouteStart {
  private final ModelCamelContext context;
  private final RouteEntry entry;
  private final RouteDefinition route;
  private final Duration limit;
  private final long begun = System.nanoTime();
  private final CountDownLatch end = new CountDownLatch(1);
  private final Thread thread;
  private volatile boolean tooLong;
  private volatile boolean abandoned;
  private volatile @Nullable Throwable failure;

  /**
   * @param limit after which it is given up
   * @param ended called on its thread, before those that wait for its end go on
   */
  RouteStart(
      ModelCamelContext context,
      RouteEntry entry,
      RouteDefinition route,
      Duration limit,
      Consumer<RouteStart> ended) {
    this.context = context;
    this.entry = entry;
    this.route = route;
    this.limit = limit;
    this.thread = new Thread(() -> run(ended), "start of " + route.getRouteId());
    thread.setDaemon(true);
  }

  RouteStart begin() {
    thread.start();
    return this;
  }

  private void run(Consumer<RouteStart> ended) {
    try {
      entry.makeComponents(route);
      Entered entered = entry.add(route);
      startOrTakeOut(entered);
    } catch (Exception | LinkageError e) {
      failure = e;
    } finally {
      ended.accept(this);
      end.countDown();
    }
  }

  private void startOrTakeOut(Entered entered) throws Exception {
    try {
      for (Route one : entered.unstarted()) {
        start(one);
      }
    } catch (Exception | LinkageError e) {
      takeOut(entered.ids());
      throw e;
    }
    if (abandoned) {
      takeOut(entered.ids());
    }
  }

  /**
   * The consumer before the route: Camel then finds it started, and holds its locks for no time.
   * What it sends to is started before it, or its first message would meet a route that is not.
   */
  private void start(Route one) throws Exception {
    try {
      ServiceHelper.startService(one.getProcessor(), one.getConsumer());
    } catch (RuntimeException e) {
      throw new FailedToStartRouteException(
          one.getId(), one.getSourceLocationShort(), StartFailure.reason(e), e);
    }
    context.getRouteController().startRoute(one.getId());
  }

  /** Whatever interrupted the start is no reason to stop here. */
  private void takeOut(Set<String> ids) throws Exception {
    boolean interrupted = Thread.interrupted();
    entry.takeOut(ids);
    if (interrupted) {
      thread.interrupt();
    }
  }

  RouteDefinition route() {
    return route;
  }

  /** Whether it has ended, or does so within a time. */
  boolean endsWithin(Duration time) throws InterruptedException {
    return end.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** What is left of its time. */
  Duration left() {
    Duration left = limit.minusNanos(System.nanoTime() - begun);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Its time is over. */
  void giveUp() {
    tooLong = true;
    thread.interrupt();
  }

  /** Nobody wants it any more: it takes itself out again. */
  void abandon() {
    abandoned = true;
    thread.interrupt();
  }

  boolean isAbandoned() {
    return abandoned;
  }

  boolean hasFailed() {
    return failure != null;
  }

  @Nullable Throwable failure() {
    return failure;
  }

  /** Whether it has failed, and may do better later although nobody edits anything. */
  boolean isPeerAway() {
    Throwable why = failure;
    return why != null && (tooLong || StartFailure.isPeerAway(why));
  }

  /** Why it has not started. */
  String reason() {
    Throwable why = failure;
    return tooLong || why == null
        ? "it did not start within " + limit.toSeconds() + " s"
        : StartFailure.reason(why);
  }

  /** Throws why the route cannot run, unless only its peer is away. */
  void orThrow() throws Exception {
    Throwable why = failure;
    if (why == null || isPeerAway()) {
      return;
    }
    if (why instanceof Exception exception) {
      throw exception;
    }
    throw (LinkageError) why;
  }
}
