/* SPDX-License-Identifier: MIT
 *
 * A pool of threads around one counter: each worker takes the next job until there is none. Nothing here may decide
 * what a job computes, so results cannot hang on who took which. */
#include "base/threads.h"

/* base */
#include "base/base.h"

#include <pthread.h>
#include <stdlib.h>

enum { MOST_WORKERS = 64 };

typedef struct ThreadWorker {
    ThreadPool *pool;
    pthread_t thread;
    int number;
} ThreadWorker;

struct ThreadPool {
    ThreadWorker workers[MOST_WORKERS];
    int count;
    pthread_mutex_t lock;
    pthread_cond_t has_work, is_done;
    ThreadJob job;
    void *job_user;
    int job_count;
    int next;    /* the first job nobody has taken */
    int running; /* jobs taken and not done */
    bool is_ending;
};

/* Takes and does jobs until none is left; called and left with the lock held. */
static void work(ThreadPool *pool, int worker) {
    while (pool->next < pool->job_count) {
        int index = pool->next++;
        pool->running++;
        pthread_mutex_unlock(&pool->lock);
        pool->job(pool->job_user, index, worker);
        pthread_mutex_lock(&pool->lock);
        pool->running--;
    }
    if (pool->running == 0) pthread_cond_signal(&pool->is_done);
}

static void *live(void *user) {
    ThreadWorker *self = user;
    ThreadPool *pool = self->pool;
    pthread_mutex_lock(&pool->lock);
    while (!pool->is_ending) {
        work(pool, self->number);
        while (!pool->is_ending && pool->next >= pool->job_count) pthread_cond_wait(&pool->has_work, &pool->lock);
    }
    pthread_mutex_unlock(&pool->lock);
    return NULL;
}

/* A system that refuses a thread gives a smaller pool, which computes the same. */
ThreadPool *thread_pool_create(int count) {
    CHECK(count >= 1 && count <= MOST_WORKERS);
    ThreadPool *pool = calloc(1, sizeof *pool);
    if (!pool) base_out_of_memory();
    pthread_mutex_init(&pool->lock, NULL);
    pthread_cond_init(&pool->has_work, NULL);
    pthread_cond_init(&pool->is_done, NULL);
    pool->count = 1;
    for (int i = 1; i < count; i++) {
        ThreadWorker *worker = &pool->workers[i];
        worker->pool = pool;
        worker->number = i;
        if (pthread_create(&worker->thread, NULL, live, worker) != 0) break;
        pool->count = i + 1;
    }
    return pool;
}

void thread_pool_destroy(ThreadPool *pool) {
    if (!pool) return;
    pthread_mutex_lock(&pool->lock);
    pool->is_ending = true;
    pthread_cond_broadcast(&pool->has_work);
    pthread_mutex_unlock(&pool->lock);
    for (int i = 1; i < pool->count; i++) pthread_join(pool->workers[i].thread, NULL);
    pthread_cond_destroy(&pool->has_work);
    pthread_cond_destroy(&pool->is_done);
    pthread_mutex_destroy(&pool->lock);
    free(pool);
}

int thread_pool_count(const ThreadPool *pool) {
    return pool->count;
}

void thread_pool_run(void *user, int job_count, ThreadJob job, void *job_user) {
    ThreadPool *pool = user;
    pthread_mutex_lock(&pool->lock);
    pool->job = job;
    pool->job_user = job_user;
    pool->job_count = job_count;
    pool->next = 0;
    pthread_cond_broadcast(&pool->has_work);
    work(pool, 0);
    while (pool->running > 0) pthread_cond_wait(&pool->is_done, &pool->lock);
    pool->job_count = 0;
    pthread_mutex_unlock(&pool->lock);
}
