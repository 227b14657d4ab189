package io.chapar.camel.step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.TypeConverterRegistry;
import org.apache.camel.support.SimpleTypeConverter;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.eclipse.paho.mqttv5.common.packet.UserProperty;

/**
 * The properties of a message of MQTT 5, which {@code paho-mqtt5:} takes from a header, and gives
 * in it.
 *
 * @param user the properties that have no meaning of their own in MQTT
 */
public record MqttEvent(Map<String, String> user, String contentType) {
  /** {@code PahoMqtt5Constants.CAMEL_PAHO_MSG_PROPERTIES} of a component that operators add. */
  static final String HEADER = "CamelPahoMqtt5MsgProperties";

  public MqttEvent {
    user = Map.copyOf(user);
  }

  /** Where the client is in {@code lib/}: else nobody asks for them. */
  public static void addTo(CamelContext context) {
    TypeConverterRegistry converters = context.getTypeConverterRegistry();
    converters.addTypeConverter(
        MqttProperties.class,
        MqttEvent.class,
        new SimpleTypeConverter(
            false, (type, exchange, value) -> ((MqttEvent) value).properties()));
    converters.addTypeConverter(
        MqttEvent.class,
        MqttProperties.class,
        new SimpleTypeConverter(false, (type, exchange, value) -> of((MqttProperties) value)));
  }

  /** As a message that was received has them; of properties of one name the last. */
  private static MqttEvent of(MqttProperties properties) {
    Map<String, String> user = new HashMap<>();
    properties.getUserProperties().forEach(one -> user.put(one.getKey(), one.getValue()));
    return new MqttEvent(user, Objects.requireNonNullElse(properties.getContentType(), ""));
  }

  MqttProperties properties() {
    MqttProperties properties = new MqttProperties();
    properties.setContentType(contentType);
    List<UserProperty> all =
        user.entrySet().stream()
            .map(property -> new UserProperty(property.getKey(), property.getValue()))
            .toList();
    properties.setUserProperties(all);
    return properties;
  }
}
