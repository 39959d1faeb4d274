// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/message_pool.h"

#include "runtime/spin_lock.h"

#include <array>
#include <mutex>
#include <new>
#include <utility>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define AMANAH_POOL_USES_HEAP
#endif

namespace amanah::runtime {

#ifdef AMANAH_POOL_USES_HEAP

void* MessagePool::allocate(std::size_t size) { return ::operator new(size); }
void MessagePool::release(void* memory, std::size_t size) noexcept { ::operator delete(memory, size); }

#else

namespace {

constexpr std::size_t granule = 32;
constexpr std::size_t classCount = 12; // up to 384 bytes
constexpr unsigned batchSize = 64;
constexpr unsigned stockLimit = 512; // batches per size

struct Piece
{
    Piece* next;
    Piece* nextBatch; // in the first piece of a batch in stock
};

struct Stock
{
    SpinLock lock;
    Piece* batches = nullptr;
    unsigned count = 0;
};

// Never destroyed: threads that were left behind may still return what they hold.
std::array<Stock, classCount>& stocks()
{
    static auto* const all = new std::array<Stock, classCount>;
    return *all;
}

void freeAll(Piece* piece) noexcept
{
    while (piece)
        ::operator delete(std::exchange(piece, piece->next));
}

void intoStock(std::size_t which, Piece* batch) noexcept
{
    Stock& stock = stocks()[which];
    {
        const std::lock_guard guard(stock.lock);
        if (stock.count < stockLimit) {
            batch->nextBatch = stock.batches;
            stock.batches = batch;
            ++stock.count;
            return;
        }
    }
    freeAll(batch);
}

Piece* fromStock(std::size_t which) noexcept
{
    Stock& stock = stocks()[which];
    const std::lock_guard guard(stock.lock);
    Piece* batch = stock.batches;
    if (batch) {
        stock.batches = batch->nextBatch;
        --stock.count;
    }
    return batch;
}

// Two batches of a size, so that a thread that sits on the edge of one does not go to the stock at every step.
struct Shelf
{
    Piece* pieces = nullptr;
    Piece* full = nullptr;
    unsigned count = 0; // in `pieces`
};

struct Cache
{
    std::array<Shelf, classCount> shelves;
    Cache() = default;
    Cache(const Cache&) = delete;
    Cache& operator=(const Cache&) = delete;
    ~Cache();
};

constinit thread_local Cache* cache = nullptr;
constinit thread_local bool closed = false; // this thread is ending

Cache::~Cache()
{
    cache = nullptr;
    closed = true;
    for (Shelf& shelf : shelves) {
        freeAll(shelf.pieces);
        freeAll(shelf.full);
    }
}

Cache* makeCache()
{
    if (closed)
        return nullptr;
    static thread_local Cache own;
    cache = &own;
    return cache;
}

void* allocateSlowly(Shelf& shelf, std::size_t which)
{
    shelf.pieces = shelf.full ? std::exchange(shelf.full, nullptr) : fromStock(which);
    if (!shelf.pieces)
        return ::operator new((which + 1) * granule);
    shelf.count = batchSize - 1;
    return std::exchange(shelf.pieces, shelf.pieces->next);
}

} // namespace

void* MessagePool::allocate(std::size_t size)
{
    const std::size_t which = (size - 1) / granule;
    Cache* mine = cache ? cache : makeCache();
    if (which >= classCount || !mine)
        return ::operator new(which >= classCount ? size : (which + 1) * granule);
    Shelf& shelf = mine->shelves[which];
    if (!shelf.pieces) [[unlikely]]
        return allocateSlowly(shelf, which);
    --shelf.count;
    return std::exchange(shelf.pieces, shelf.pieces->next);
}

void MessagePool::release(void* memory, std::size_t size) noexcept
{
    const std::size_t which = (size - 1) / granule;
    if (which >= classCount || !(cache || makeCache())) {
        ::operator delete(memory);
        return;
    }
    Shelf& shelf = cache->shelves[which];
    if (shelf.count == batchSize) [[unlikely]] {
        if (shelf.full)
            intoStock(which, shelf.full);
        shelf.full = std::exchange(shelf.pieces, nullptr);
        shelf.count = 0;
    }
    shelf.pieces = new (memory) Piece{shelf.pieces, nullptr};
    ++shelf.count;
}

#endif

} // namespace amanah::runtime
