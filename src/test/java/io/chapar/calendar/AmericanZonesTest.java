package io.chapar.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.VersionInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The zones of the United States are copied from ICU, since asking it for them takes a tenth of a
 * second at every start.
 */
final class AmericanZonesTest {
  private static final Path COPY =
      Path.of("src/main/resources/io/chapar/calendar/american-zones.txt");

  @Test
  void theCopyIsWhatIcuSays() throws IOException {
    if (Boolean.getBoolean("zones.write")) {
      Files.write(COPY, zones());
    }
    assertEquals(
        zones(), Files.readAllLines(COPY), "with -Dzones.write=true this test writes it anew");
  }

  private static List<String> zones() {
    List<String> lines = new ArrayList<>();
    int icu = VersionInfo.ICU_VERSION.getMajor();
    lines.add("# Time zones of the United States, from the tz database by ICU4J " + icu + ":");
    lines.add("# mvn test -Dtest=AmericanZonesTest -Dzones.write=true");
    lines.add("# The tz database is in the public domain.");
    lines.addAll(new TreeSet<>(TimeZone.getAvailableIDs(SystemTimeZoneType.ANY, "US", null)));
    return lines;
  }
}
