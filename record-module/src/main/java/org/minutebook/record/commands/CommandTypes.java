package org.minutebook.record.commands;

import java.util.List;
import java.util.Optional;
import org.minutebook.record.names.StableNames;
import org.springframework.stereotype.Component;

/** All commands that clients may send: the registries of all modules put together. */
@Component
public final class CommandTypes {
    private final StableNames names = StableNames.from("META-INF/command-types.properties");

    /** The command that a collection has under that verb, empty when it has none. */
    public Optional<CommandType> find(String collection, String verb) {
        var name = collection + "." + verb;
        return names.classOf(name).map(type -> new CommandType(name, type));
    }

    /** All of them, by name. */
    public List<CommandType> all() {
        return names.all().entrySet().stream()
                .map(entry -> new CommandType(entry.getKey(), entry.getValue()))
                .toList();
    }
}
