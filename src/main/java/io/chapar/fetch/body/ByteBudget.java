package io.chapar.fetch.body;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of large bodies that may be in work at a time, over all fetches. A large body waits in
 * its turn until there is room for it; small ones are not counted and never wait. Who waits holds
 * nothing, so that nobody waits for ever. While it comes, at whatever pace its sender likes, a
 * large body lies on disk and takes no room. Safe for use by many threads.
 */
public final class ByteBudget {
  /** What a body may have without being counted: nearly every page and feed has less. */
  static final int SMALL = 500_000;

  private final int bytes;
  private final @Nullable Path folder;
  private final Semaphore free;
  private final ThreadLocal<@Nullable Hold> held = new ThreadLocal<>();

  /** Of one that has room for all, so that large bodies may hold it while they come. */
  public ByteBudget(int bytes) {
    this(bytes, null);
  }

  /**
   * @param folder where large bodies lie while they come; null is nowhere
   */
  public ByteBudget(int bytes, @Nullable Path folder) {
    this.bytes = bytes;
    this.folder = folder;
    this.free = new Semaphore(bytes, true);
  }

  /**
   * Until it is closed, what this thread reads stays counted: it is still being worked on. Without,
   * a body is counted only while it is read.
   */
  public Hold hold() {
    Hold hold = new Hold();
    held.set(hold);
    return hold;
  }

  /**
   * Reads what others send to its end.
   *
   * @param bound of its bytes
   * @param patience from now on, after which it waits no longer for room for a large one
   * @throws TooLarge when it goes beyond its bound
   */
  public byte[] read(InputStream content, int bound, Duration patience) throws IOException {
    Room room = room(bound, patience);
    int size = 0;
    try {
      byte[] body = room.whole(content);
      size = body.length;
      return body;
    } finally {
      room.read(size);
    }
  }

  /** The part of one thread. */
  public final class Hold implements AutoCloseable {
    private int taken;

    /** Bytes of the large bodies that were read and are worked on. */
    private int kept;

    private Hold() {}

    private void take(int wanted, Duration patience, long waited) throws IOException {
      give(taken);
      int most = (int) Math.min((long) kept + wanted, bytes);
      try {
        if (!free.tryAcquire(most, patience.toNanos() - waited, TimeUnit.NANOSECONDS)) {
          throw new IOException("no room for a large body within " + patience.toSeconds() + " s");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while it waited for room");
      }
      taken = most;
    }

    /** Of what was taken, the rest is free. */
    private void keep(int size) {
      kept += size;
      give(Math.max(0, taken - kept));
    }

    private void give(int some) {
      free.release(some);
      taken -= some;
    }

    @Override
    public void close() {
      give(taken);
      held.remove();
    }
  }

  /** The room of one body, which may be as large as {@code bound}. */
  public Room room(int bound, Duration patience) {
    Hold longer = held.get();
    return new Room(longer == null ? new Hold() : longer, longer != null, bound, patience, folder);
  }

  /**
   * What one body may take: nothing that counts while it is small, then its bound, then its size.
   */
  public static final class Room {
    private final Hold hold;
    private final boolean kept;
    private final int bound;
    private final Duration patience;
    private final @Nullable Path folder;
    private final long start = System.nanoTime();
    private boolean large;

    private Room(Hold hold, boolean kept, int bound, Duration patience, @Nullable Path folder) {
      this.hold = hold;
      this.kept = kept;
      this.bound = bound;
      this.patience = patience;
      this.folder = folder;
    }

    public int bound() {
      return bound;
    }

    /** Before a body becomes so large; waits where it becomes a large one. */
    void need(int size) throws IOException {
      if (size > SMALL && !large) {
        hold.take(bound, patience, System.nanoTime() - start);
        large = true;
      }
    }

    /** All of the body; what is small takes no room. */
    public byte[] whole(InputStream content) throws IOException {
      int small = Math.min(bound, SMALL);
      byte[] begun = content.readNBytes(small + 1);
      if (begun.length <= small) {
        return begun;
      }
      return folder == null ? inMemory(begun, content) : fromDisk(folder, begun, content);
    }

    private byte[] inMemory(byte[] begun, InputStream content) throws IOException {
      need(begun.length);
      byte[] rest = content.readNBytes(bound - begun.length + 1);
      if (begun.length + rest.length > bound) {
        throw new TooLarge("body", bound);
      }
      return ByteBuffer.allocate(begun.length + rest.length).put(begun).put(rest).array();
    }

    private byte[] fromDisk(Path folder, byte[] begun, InputStream content) throws IOException {
      try (Spool spool = new Spool(folder)) {
        spool.take(begun, content, bound);
        need(spool.size());
        return spool.bytes();
      }
    }

    /** The body has been read. */
    public void read(int size) {
      if (large) {
        hold.keep(kept ? size : 0);
      }
    }
  }

  /** A body goes beyond its bound. */
  public static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    public TooLarge(String what, int bound) {
      super(what + " is larger than " + bound + " bytes");
    }
  }
}
