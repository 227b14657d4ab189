package io.chapar.admin;

import io.chapar.article.ItemLookup;
import io.chapar.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Which paths there are, and who answers them. */
final class Operations {
  private static final int USUAL_BODY = 16_000;
  private static final int LONGEST_FILE = 1_000_000;

  private final List<Operation> all = new ArrayList<>();

  /** Gives what is written as JSON; throws {@link Unknown} when there is no such thing. */
  @FunctionalInterface
  interface Handler {
    Object answer(Ledger ledger, Parameters asked);
  }

  /**
   * @param path with variables as {@code {name}}
   * @param parameters of the query, or of the body
   * @param longest characters of one parameter
   */
  record Operation(
      String method, String path, List<String> parameters, int longest, Handler handler) {
    String name() {
      return method + " " + path;
    }

    /** Bytes of the body. */
    int largest() {
      return Math.max(USUAL_BODY, longest);
    }

    private boolean isAt(String[] asked) {
      String[] segments = path.split("/");
      if (segments.length != asked.length) {
        return false;
      }
      for (int i = 0; i < segments.length; i++) {
        boolean fits =
            isVariable(segments[i])
                ? asked[i].matches("[A-Za-z0-9-]{1,64}")
                : segments[i].equals(asked[i]);
        if (!fits) {
          return false;
        }
      }
      return true;
    }

    private static boolean isVariable(String segment) {
      return segment.startsWith("{");
    }

    /** Adds the variables of the path, whose names no query may have. */
    Parameters with(Parameters given, String path) {
      given.requireKnown(Set.copyOf(parameters));
      String[] segments = this.path.split("/");
      String[] asked = path.split("/");
      for (int i = 0; i < segments.length; i++) {
        if (isVariable(segments[i])) {
          given.put(segments[i].substring(1, segments[i].length() - 1), asked[i]);
        }
      }
      return given;
    }
  }

  void get(String path, List<String> parameters, Handler handler) {
    all.add(new Operation("GET", path, parameters, Parameters.LONGEST, handler));
  }

  /** A get with an address as one of its parameters. */
  void lookup(String path, List<String> parameters, Handler handler) {
    all.add(new Operation("GET", path, parameters, ItemLookup.LONGEST, handler));
  }

  void post(String path, List<String> parameters, Handler handler) {
    all.add(new Operation("POST", path, parameters, Parameters.LONGEST, handler));
  }

  /** A post with a file as one of its parameters. */
  void upload(String path, List<String> parameters, Handler handler) {
    all.add(new Operation("POST", path, parameters, LONGEST_FILE, handler));
  }

  /** The first in order wins: {@code /api/items/dead} is no variable's value. */
  Optional<Operation> find(String method, String path) {
    String[] asked = path.split("/");
    return all.stream().filter(one -> one.method().equals(method) && one.isAt(asked)).findFirst();
  }

  /** The methods that a path has; none when it is no path. */
  Set<String> methods(String path) {
    String[] asked = path.split("/");
    Set<String> methods = new TreeSet<>();
    all.stream().filter(one -> one.isAt(asked)).forEach(one -> methods.add(one.method()));
    return methods;
  }

  List<String> names() {
    return all.stream().map(Operation::name).toList();
  }

  /** What a request is about does not exist; the message names it. */
  static final class Unknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Unknown(String message) {
      super(message);
    }

    /**
     * @param what it would be, such as a feed
     */
    static Supplier<Unknown> no(String what, String name) {
      return () -> new Unknown("there is no " + what + " \"" + name + "\"");
    }
  }
}
