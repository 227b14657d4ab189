package io.chapar.admin;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An {@link AdminSite} of its own for each test. */
abstract class ServedLedger {
  static final ApiDescription DESCRIPTION = new ApiDescription();

  @TempDir Path folder;
  AdminSite site;

  @BeforeEach
  void open() {
    site = new AdminSite(folder, AdminSite.LOCAL);
  }

  @AfterEach
  void close() {
    site.close();
  }
}
