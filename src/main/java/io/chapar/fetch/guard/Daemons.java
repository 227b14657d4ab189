package io.chapar.fetch.guard;

/** Threads that do not keep the process alive. */
public final class Daemons {
  private Daemons() {}

  public static Thread thread(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
