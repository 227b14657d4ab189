package io.chapar.addon;

import io.chapar.text.TableLines;
import java.util.List;
import java.util.Optional;

/**
 * What a destination needs beyond the program.
 *
 * @param name by which operators ask for it
 * @param scheme of the endpoints that it opens
 * @param purpose which destinations it opens, in a few words
 * @param jars that the program does not bring
 */
public record AddOn(String name, String scheme, String purpose, List<Jar> jars) {
  public AddOn {
    jars = List.copyOf(jars);
  }

  /** All that there are. */
  public static List<AddOn> all() {
    return TableLines.of(AddOn.class, "add-ons.tsv").stream().map(AddOn::of).toList();
  }

  private static AddOn of(String row) {
    List<String> cells = List.of(row.split("\t", -1));
    String name = cells.get(0);
    return new AddOn(
        name,
        cells.get(2),
        cells.get(3),
        TableLines.of(AddOn.class, name + ".tsv").stream().map(Jar::of).toList());
  }

  /** The one that opens endpoints of a scheme; empty where none does. */
  public static Optional<AddOn> opening(String scheme) {
    return all().stream().filter(addOn -> addOn.scheme().equals(scheme)).findFirst();
  }

  /** Of all its jars. */
  public long bytes() {
    return jars.stream().mapToLong(Jar::bytes).sum();
  }
}
