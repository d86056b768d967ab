package io.countersign.web.wall;

import io.countersign.people.PersonId;
import io.countersign.web.signin.DeviceTokens.Device;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The devices that may show the wall.
 *
 * @param fresh the address with the token that was made just now, which is shown this once
 */
public record TokensSheet(
        List<Device> devices,
        Map<PersonId, String> names,
        @Nullable String fresh) {

    public TokensSheet {
        devices = List.copyOf(devices);
        names = Map.copyOf(names);
    }
}
