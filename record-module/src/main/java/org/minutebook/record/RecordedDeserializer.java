package org.minutebook.record;

import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;

/** Reads {@code {"state": …, "value": …}}, and a bare value as recorded. */
final class RecordedDeserializer extends ValueDeserializer<Recorded<?>> {
    private static final Set<String> MEMBERS = Set.of("state", "value");

    private final JavaType valueType;

    RecordedDeserializer() {
        this(null);
    }

    private RecordedDeserializer(JavaType valueType) {
        this.valueType = valueType;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        var recorded = property == null ? context.getContextualType() : property.getType();
        while (recorded.isContainerType()) {
            recorded = recorded.getContentType();
        }
        return new RecordedDeserializer(recorded.containedTypeOrUnknown(0));
    }

    @Override
    public Recorded<?> deserialize(JsonParser parser, DeserializationContext context) {
        JsonNode node = context.readTree(parser);
        if (!isStated(node)) {
            return Recorded.of(context.<Object>readTreeAsValue(node, valueType));
        }
        var state = context.readTreeAsValue(node.get("state"), Recorded.State.class);
        var value = node.get("value");
        try {
            return new Recorded<>(
                    state, value == null || value.isNull() ? null : context.readTreeAsValue(value, valueType));
        } catch (IllegalArgumentException wrong) {
            return (Recorded<?>) context.reportInputMismatch(Recorded.class, "%s", wrong.getMessage());
        }
    }

    private static boolean isStated(JsonNode node) {
        return node.isObject() && node.has("state") && MEMBERS.containsAll(node.propertyNames());
    }
}
