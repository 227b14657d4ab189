package io.chapar.node;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * An ext4 file system in a file, whose power can be cut: what the kernel has not sent to the device
 * by then is lost.
 */
final class LoopDisk implements AutoCloseable {
  private final Path image;
  private final Path folder;

  private LoopDisk(Path image, Path folder) {
    this.image = image;
    this.folder = folder;
  }

  /** Skips the test where this user may not mount; never where the variable CI is true. */
  static LoopDisk in(Path work, int megabytes) throws IOException, InterruptedException {
    LoopDisk disk =
        new LoopDisk(work.resolve("disk.img"), Files.createDirectories(work.resolve("disk")));
    String image = disk.image.toString();
    // Nothing is written later by the kernel's own accord.
    boolean mounted =
        run("truncate", "--size=" + megabytes + "M", image)
            && run("mkfs.ext4", "-q", "-E", "lazy_itable_init=0,lazy_journal_init=0", image)
            && disk.mount();
    assumeTrue(mounted || "true".equals(System.getenv("CI")), "needs ext4 and the right to mount");
    if (!mounted) {
      throw new IOException("cannot be made or mounted: " + image);
    }
    return disk;
  }

  Path folder() {
    return folder;
  }

  /** All that was written so far outlasts a cut. */
  void sync() throws IOException, InterruptedException {
    must("sync", "--file-system", folder.toString());
  }

  /** When it is on again, it has what had reached the device, and nobody has a file of it open. */
  void cutPower() throws IOException, InterruptedException {
    Path left = image.resolveSibling("left.img");
    do {
      must("cp", "--sparse=always", image.toString(), left.toString());
    } while (!run("cmp", "--quiet", image.toString(), left.toString()));
    must("umount", folder.toString());
    Files.move(left, image, StandardCopyOption.REPLACE_EXISTING);
    if (!mount()) {
      throw new IOException("cannot be mounted after the cut: " + image);
    }
  }

  private boolean mount() throws InterruptedException {
    return run("mount", "-o", "loop", image.toString(), folder.toString());
  }

  private static void must(String... command) throws IOException, InterruptedException {
    if (!run(command)) {
      throw new IOException("failed: " + String.join(" ", command));
    }
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false; // there is no such program
    }
  }

  @Override
  public void close() throws InterruptedException {
    run("umount", "--lazy", folder.toString());
  }
}
