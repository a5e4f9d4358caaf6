// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/city/boardservice.h"

namespace JakOps {

BoardServiceBase::BoardServiceBase(const CityMoment& moment, QObject* parent)
    : QObject(parent)
    , m_refresh(moment, [this, &moment] {
        m_readsNow = moment.isLive();
        begin();
    })
{
}

void BoardServiceBase::end(std::optional<Error> error)
{
    m_state = error ? BoardState::Failed : BoardState::Ready;
    m_error = std::move(error);
    m_ofNow = m_readsNow;
    Q_EMIT changed();
    m_refresh.done();
}

} // namespace JakOps
