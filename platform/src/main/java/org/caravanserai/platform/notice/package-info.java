/**
 * Notice: tells people what concerns them, in their language: a list on their page, and letters by
 * e-mail. Other rooms say what happened; how it reaches the person is decided here.
 *
 * <p>Leans on no other room but {@code house}; who a person is and where his letters go is asked of
 * an {@link org.caravanserai.platform.notice.AddressBook}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"house"})
package org.caravanserai.platform.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
