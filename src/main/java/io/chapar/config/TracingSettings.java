package io.chapar.config;

import io.chapar.config.file.Secrets;
import io.chapar.web.ShownAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where traces go. What {@code tracing.…} leaves empty, OpenTelemetry's own variables of the
 * environment say (its specification, "Environment Variables" and "OTLP Exporter").
 *
 * @param endpoint of a collector that takes OTLP's protobuf over HTTP
 * @param headers for the collector; their values are secret
 * @param timeout of one batch
 * @param share of what begins a trace, from 0 to 1
 * @param resource attributes of the node, beside those that it gives itself
 */
public record TracingSettings(
    String endpoint,
    Map<String, String> headers,
    Duration timeout,
    double share,
    Map<String, String> resource) {
  private static final String ENDPOINT = "tracing.endpoint";
  private static final String HEADERS = "tracing.headers";
  private static final String PERCENT = "tracing.percent";

  public TracingSettings {
    headers = Map.copyOf(headers);
    resource = Map.copyOf(resource);
  }

  /** Null when nothing is traced. */
  static @Nullable TracingSettings of(Values values) {
    return of(values, System.getenv());
  }

  /**
   * @param environment its variables, by name
   */
  static @Nullable TracingSettings of(Values values, Map<String, String> environment) {
    Variables given = new Variables(values, environment);
    String own = values.optional(ENDPOINT);
    String percent = values.optional(PERCENT);
    double share = percent == null ? given.share() : values.number(PERCENT, 0, 100) / 100.0;
    Optional<String> headers = Optional.ofNullable(values.optional(HEADERS));
    if (own != null) {
      requireAddress(values, own, "is");
      return new TracingSettings(
          own,
          Variables.pairs(values, headers.orElse(""), HEADERS, HEADERS),
          Variables.USUAL,
          share,
          given.resource());
    }
    return given
        .endpoint()
        .map(address -> given.settings(address, headers, share))
        .filter(settings -> !given.isOff())
        .orElse(null);
  }

  private static void requireAddress(Values values, String address, String is) {
    if (!Values.isWebAddress(address)) {
      values.fault(
          ENDPOINT,
          is
              + " \""
              + ShownAddress.of(address)
              + "\"; it is an address such as http://127.0.0.1:4318/v1/traces");
    }
  }

  @Override
  public String toString() {
    return "Tracing[" + ShownAddress.of(endpoint) + ", share=" + share + "]";
  }

  /**
   * What variables say; one for traces alone wins over the one for all signals.
   *
   * @param values takes what is wrong with any, as a fault of the setting that would win over it
   */
  private record Variables(Values values, Map<String, String> environment) {
    static final Duration USUAL = Duration.ofSeconds(10);
    private static final String OTLP = "OTEL_EXPORTER_OTLP_";

    private Optional<String> text(String name) {
      return Optional.ofNullable(environment.get(name))
          .map(String::strip)
          .filter(text -> !text.isEmpty());
    }

    private Optional<String> exporter(String option) {
      return text(OTLP + "TRACES_" + option).or(() -> text(OTLP + option));
    }

    boolean isOff() {
      return text("OTEL_SDK_DISABLED").filter("true"::equalsIgnoreCase).isPresent()
          || text("OTEL_TRACES_EXPORTER").filter("none"::equals).isPresent();
    }

    Optional<String> endpoint() {
      return text(OTLP + "TRACES_ENDPOINT")
          .or(() -> text(OTLP + "ENDPOINT").map(all -> all.replaceFirst("/*$", "/v1/traces")));
    }

    TracingSettings settings(String address, Optional<String> own, double share) {
      requireAddress(values, address, "goes by " + OTLP + "ENDPOINT, which is");
      protocol();
      String written = own.or(() -> exporter("HEADERS")).orElse("");
      String source = own.isPresent() ? HEADERS : OTLP + "HEADERS";
      return new TracingSettings(
          address, pairs(values, written, HEADERS, source), timeout(), share, resource());
    }

    /** OTLP over gRPC would need 3 MB of jars more; each collector takes both. */
    private void protocol() {
      exporter("PROTOCOL")
          .filter(protocol -> !protocol.equals("http/protobuf"))
          .ifPresent(
              protocol ->
                  values.fault(
                      ENDPOINT,
                      "goes by "
                          + OTLP
                          + "PROTOCOL, which is \""
                          + protocol
                          + "\"; a node sends http/protobuf: write the collector's address for that"
                          + " here, such as http://HOST:4318/v1/traces"));
    }

    private Duration timeout() {
      String millis = exporter("TIMEOUT").orElse("");
      if (millis.isEmpty() || millis.matches("\\d{1,9}")) {
        return millis.isEmpty() ? USUAL : Duration.ofMillis(Long.parseLong(millis));
      }
      values.fault(
          ENDPOINT, "goes by " + OTLP + "TIMEOUT, which is \"" + millis + "\"; it is milliseconds");
      return USUAL;
    }

    /** The parent's decision is kept, whatever the sampler. */
    double share() {
      String sampler = text("OTEL_TRACES_SAMPLER").orElse("always_on");
      return switch (sampler.replaceFirst("^parentbased_", "")) {
        case "always_on" -> 1;
        case "always_off" -> 0;
        case "traceidratio" -> ratio();
        default -> {
          values.fault(
              PERCENT,
              "goes by OTEL_TRACES_SAMPLER, which is \""
                  + sampler
                  + "\"; it is always_on, always_off or traceidratio, alone or behind"
                  + " parentbased_");
          yield 1;
        }
      };
    }

    private double ratio() {
      String ratio = text("OTEL_TRACES_SAMPLER_ARG").orElse("1");
      if (ratio.matches("(0|1|0?[.]\\d{1,9}|0[.]|1[.]0{0,9})")) {
        return Double.parseDouble(ratio);
      }
      values.fault(
          PERCENT,
          "goes by OTEL_TRACES_SAMPLER_ARG, which is \"" + ratio + "\"; it is from 0 to 1");
      return 1;
    }

    Map<String, String> resource() {
      String attributes = text("OTEL_RESOURCE_ATTRIBUTES").orElse("");
      Map<String, String> all =
          new LinkedHashMap<>(pairs(values, attributes, ENDPOINT, "OTEL_RESOURCE_ATTRIBUTES"));
      text("OTEL_SERVICE_NAME").ifPresent(name -> all.put("service.name", name));
      return all;
    }

    /**
     * NAME=VALUE with commas between, values percent-encoded (W3C Baggage, 3.3).
     *
     * @param source where they are written
     */
    static Map<String, String> pairs(Values values, String text, String setting, String source) {
      Map<String, String> pairs = new LinkedHashMap<>();
      Stream<String> parts = Arrays.stream(text.split(",")).filter(part -> !part.isBlank());
      for (String part : parts.toList()) {
        String[] pair = part.split("=", 2);
        if (pair.length == 2 && pair[0].strip().matches("[\\w.!#$%&'*+^`|~-]{1,100}")) {
          pairs.put(pair[0].strip(), decoded(pair[1].strip()));
        } else {
          String whose = source.equals(setting) ? "" : "goes by " + source + ", which ";
          values.fault(
              setting, whose + "has a part that is not NAME=VALUE; commas stand between them");
        }
      }
      if (setting.equals(HEADERS)) {
        pairs.values().forEach(Secrets::learn);
      }
      return pairs;
    }

    /** A plus is one; what is no escape stays as it is. */
    private static String decoded(String value) {
      try {
        return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        return value;
      }
    }
  }
}
