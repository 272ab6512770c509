package org.minutebook.record.names;

import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Writes events as JSON under their stored names: classes may move, history may not. */
public final class EventSerializer extends Jackson3Serializer {
    private final transient StableNames names;

    /** @param names the event types of all modules */
    public EventSerializer(StableNames names) {
        super(Jackson3Serializer.builder().jsonMapperBuilderCustomizer(RecordJson::configure));
        this.names = names;
    }

    /**
     * {@inheritDoc} Axon's own types, such as metadata, keep their class names.
     *
     * @throws SerializationException for an event of ours that no registry names: it could not be read again
     */
    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        SerializedType byClass = super.typeForClass(type);
        if (type == null) {
            return byClass;
        }
        return names.nameOf((Class<?>) type)
                .<SerializedType>map(name -> new SimpleSerializedType(name, byClass.getRevision()))
                .orElseGet(() -> frameworkType(byClass));
    }

    private static SerializedType frameworkType(SerializedType byClass) {
        if (byClass.getName().startsWith("org.minutebook.")) {
            throw new SerializationException("No stored name is registered for " + byClass.getName());
        }
        return byClass;
    }

    /**
     * {@inheritDoc} Axon's own types, such as metadata, go by their class names.
     *
     * @throws SerializationException for a name that no registry has, since an event must not vanish unread; and for
     *     another revision than the present one, which it must have been brought to before
     */
    @Override
    protected String resolveClassName(SerializedType stored) {
        if (stored.getName().startsWith("org.axonframework.")) {
            return stored.getName();
        }
        var type = names.classOf(stored.getName())
                .orElseThrow(() -> new SerializationException(
                        "No event type is registered under the stored name '" + stored.getName() + "'"));
        var present = super.typeForClass(type).getRevision();
        if (!present.equals(stored.getRevision())) {
            throw new SerializationException("'" + stored.getName() + "' is of revision " + stored.getRevision()
                    + ", and is read in revision " + present);
        }
        return type.getName();
    }
}
