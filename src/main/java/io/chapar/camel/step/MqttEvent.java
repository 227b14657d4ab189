package io.chapar.camel.step;

import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.support.SimpleTypeConverter;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.eclipse.paho.mqttv5.common.packet.UserProperty;

/**
 * The properties of a message of MQTT 5, which {@code paho-mqtt5:} takes from a header.
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
    context
        .getTypeConverterRegistry()
        .addTypeConverter(
            MqttProperties.class,
            MqttEvent.class,
            new SimpleTypeConverter(
                false, (type, exchange, value) -> ((MqttEvent) value).properties()));
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
