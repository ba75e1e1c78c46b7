package org.caravanserai.platform.web.identity;

import java.util.List;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Organisations;
import org.caravanserai.platform.identity.Side;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as one reader sees it.
 *
 * @param sides those that could verify it
 * @param papers empty when the reader may not read them
 * @param decidedBy the name of who decided last; null when nobody has
 * @param mayEdit whether the reader is a member
 * @param mayDecide whether the reader may verify it now
 */
public record OrganisationView(
    Organisation organisation,
    String sideName,
    List<Side> sides,
    List<Organisations.Paper> papers,
    @Nullable String decidedBy,
    Staff staff,
    boolean mayEdit,
    boolean mayDecide) {}
