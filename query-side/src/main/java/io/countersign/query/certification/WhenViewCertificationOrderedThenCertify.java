package io.countersign.query.certification;

import io.countersign.operation.ViewEvent.ViewCertificationOrdered;
import io.countersign.query.operations.Operations;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

/** When somebody wants to know whether a view is what the sealed log says, it is looked at. */
@ProcessingGroup(Operations.GROUP)
@DisallowReplay
public final class WhenViewCertificationOrderedThenCertify {

    private final Certifications certifications;

    public WhenViewCertificationOrderedThenCertify(Certifications certifications) {
        this.certifications = certifications;
    }

    @EventHandler
    void on(ViewCertificationOrdered event) {
        certifications.begin();
    }
}
