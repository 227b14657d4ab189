package io.chapar.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.config.file.Home;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a node's settings and OpenTelemetry's variables come to. */
class TracingSettingsTest {
  private static final String COLLECTOR = "http://127.0.0.1:4318";

  @TempDir private Path folder;
  private final Map<String, String> settings = new HashMap<>();
  private final Map<String, String> environment = new HashMap<>();
  private Values values;

  private TracingSettings read() {
    values = new Values(new Home(folder), settings::get);
    return TracingSettings.of(values, environment);
  }

  @Test
  void goesByTheVariablesWhereTheSettingsSayNothing() {
    environment.put("OTEL_EXPORTER_OTLP_ENDPOINT", COLLECTOR + "/");
    environment.put("OTEL_EXPORTER_OTLP_HEADERS", "api-key=a%3Db, x=y+z");
    environment.put("OTEL_EXPORTER_OTLP_TIMEOUT", "2500");
    environment.put("OTEL_TRACES_SAMPLER", "parentbased_traceidratio");
    environment.put("OTEL_TRACES_SAMPLER_ARG", "0.25");
    environment.put("OTEL_RESOURCE_ATTRIBUTES", "service.name=no,deployment.environment.name=desk");
    environment.put("OTEL_SERVICE_NAME", "news");
    assertThat(read())
        .isEqualTo(
            new TracingSettings(
                COLLECTOR + "/v1/traces",
                Map.of("api-key", "a=b", "x", "y+z"),
                Duration.ofMillis(2500),
                0.25,
                Map.of("service.name", "news", "deployment.environment.name", "desk")));
    assertThat(values.faults()).isEmpty();
  }

  @Test
  void takesTheVariablesForTracesBeforeThoseForAll() {
    environment.put("OTEL_EXPORTER_OTLP_ENDPOINT", COLLECTOR);
    environment.put("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", COLLECTOR + "/own");
    environment.put("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc");
    environment.put("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "http/protobuf");
    assertThat(read().endpoint()).isEqualTo(COLLECTOR + "/own");
    assertThat(values.faults()).isEmpty();
  }

  /** The headers may be the secret of another collector. */
  @Test
  void letsTheNodesOwnSettingsWin() {
    environment.put("OTEL_EXPORTER_OTLP_ENDPOINT", "http://elsewhere:4318");
    environment.put("OTEL_EXPORTER_OTLP_HEADERS", "api-key=theirs");
    environment.put("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc");
    environment.put("OTEL_TRACES_SAMPLER", "always_off");
    settings.put("tracing.endpoint", COLLECTOR + "/v1/traces");
    settings.put("tracing.percent", "10");
    TracingSettings read = read();
    assertThat(read.endpoint()).isEqualTo(COLLECTOR + "/v1/traces");
    assertThat(read.headers()).isEmpty();
    assertThat(read.share()).isEqualTo(0.1);
    assertThat(values.faults()).isEmpty();
    settings.put("tracing.headers", "api-key=ours");
    assertThat(read().headers()).containsExactly(Map.entry("api-key", "ours"));
    settings.put("tracing.endpoint", "");
    assertThat(read().headers()).containsExactly(Map.entry("api-key", "ours"));
  }

  @ParameterizedTest
  @CsvSource({"OTEL_SDK_DISABLED, true", "OTEL_TRACES_EXPORTER, none"})
  void tracesNothingWhereAVariableSaysSo(String variable, String value) {
    environment.put("OTEL_EXPORTER_OTLP_ENDPOINT", COLLECTOR);
    environment.put(variable, value);
    assertThat(read()).isNull();
  }

  @Test
  void tracesNothingWhereNothingSaysWhereTo() {
    assertThat(read()).isNull();
    assertThat(values.faults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OTEL_EXPORTER_OTLP_PROTOCOL | grpc | tracing.endpoint goes by OTEL_EXPORTER_OTLP_PROTOCOL,"
            + " which is \"grpc\"; a node sends http/protobuf: write the collector's address for"
            + " that here, such as http://HOST:4318/v1/traces",
        "OTEL_EXPORTER_OTLP_ENDPOINT | host:4317 | tracing.endpoint goes by"
            + " OTEL_EXPORTER_OTLP_ENDPOINT, which is \"host:…\"; it is an address such as"
            + " http://127.0.0.1:4318/v1/traces",
        "OTEL_EXPORTER_OTLP_TIMEOUT | soon | tracing.endpoint goes by OTEL_EXPORTER_OTLP_TIMEOUT,"
            + " which is \"soon\"; it is milliseconds",
        "OTEL_EXPORTER_OTLP_HEADERS | SECRET | tracing.headers goes by OTEL_EXPORTER_OTLP_HEADERS,"
            + " which has a part that is not NAME=VALUE; commas stand between them",
        "OTEL_TRACES_SAMPLER | xray | tracing.percent goes by OTEL_TRACES_SAMPLER, which is"
            + " \"xray\"; it is always_on, always_off or traceidratio, alone or behind parentbased_"
      })
  void saysWhatIsWrongWithAVariable(String variable, String value, String fault) {
    environment.put("OTEL_EXPORTER_OTLP_ENDPOINT", COLLECTOR);
    environment.put(variable, value);
    read();
    assertThat(values.faults().values()).containsExactly(fault);
  }

  @Test
  void showsNoHeader() {
    settings.put("tracing.endpoint", COLLECTOR + "/secret");
    settings.put("tracing.headers", "api-key=SECRET");
    assertThat(read().toString()).doesNotContainIgnoringCase("secret");
  }
}
