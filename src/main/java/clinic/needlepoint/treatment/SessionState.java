package clinic.needlepoint.treatment;

import clinic.needlepoint.cartridge.BodyArea;
import clinic.needlepoint.cartridge.CartridgeUse;
import clinic.needlepoint.education.RaisedNotice;
import clinic.needlepoint.visit.Visit;
import java.util.List;

/**
 * A session as its screen shows it.
 *
 * @param checks the gate's rows in order
 * @param cartridges the accepted ones
 * @param recalled those of them that were used and whose lot is recalled now
 * @param mayScan whether a scan is what comes next
 * @param mayClose whether nothing is left to do
 * @param areas the treated parts of the body; empty until somebody says
 * @param notices of uses outside of what devices are authorized for, still to be talked about
 */
public record SessionState(
    TreatmentSession session,
    Visit visit,
    List<Check> checks,
    List<CartridgeUse> cartridges,
    List<CartridgeUse> recalled,
    boolean mayScan,
    boolean mayClose,
    List<BodyArea> areas,
    List<RaisedNotice> notices) {}
