package io.chapar.file;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many files and connections this process has open, and how many it may have. */
public record OpenFiles(long open, long allowed) {
  private static final String SIGN = "Too many open files";
  private static final String ADVICE = "allow more by LimitNOFILE= of the unit, or by ulimit -n";

  /** Of all that may be open, those that are left free by a process that is well. */
  private static final double RESERVE = 0.1;

  /** Now; empty where the system does not tell. */
  public static Optional<OpenFiles> now() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? Optional.of(of(unix))
        : Optional.empty();
  }

  /** To count them, Linux opens one more. */
  private static OpenFiles of(UnixOperatingSystemMXBean unix) {
    long allowed = unix.getMaxFileDescriptorCount();
    try {
      return new OpenFiles(unix.getOpenFileDescriptorCount(), allowed);
    } catch (InternalError none) {
      return new OpenFiles(allowed, allowed);
    }
  }

  /** Whether what the system or a library says tells of a process that may open no more. */
  public static boolean isShortage(@Nullable String message) {
    return message != null && message.contains(SIGN);
  }

  /** Whether nearly all are in use. */
  public boolean areShort() {
    return allowed - open < allowed * RESERVE;
  }

  /** While nothing more can be opened. */
  public String shortage() {
    return "nearly all of the "
        + allowed
        + " files and connections that may be open at once are in use, and what can open none is"
        + " tried again; "
        + ADVICE;
  }

  /**
   * Of a node that starts.
   *
   * @param more that it may open
   * @return empty when it may
   */
  public Optional<String> lacking(long more) {
    return open + more <= allowed
        ? Optional.empty()
        : Optional.of(
            "only "
                + allowed
                + " files and connections may be open at once, and this node may need "
                + (open + more)
                + " (fetch.max-connections); "
                + ADVICE);
  }
}
