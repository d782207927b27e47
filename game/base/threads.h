/* SPDX-License-Identifier: MIT
 *
 * The one pool of threads. The core takes somebody who runs jobs (model/model_batch.h) and never starts a thread by
 * itself; programs make a pool and lend it. A job may not start jobs. */
#ifndef BASE_THREADS_H
#define BASE_THREADS_H

typedef struct ThreadPool ThreadPool;
typedef void (*ThreadJob)(void *job_user, int index, int worker);

/* `count` workers, 1 .. 64, the caller's own thread among them. */
ThreadPool *thread_pool_create(int count);
void thread_pool_destroy(ThreadPool *pool); /* accepts NULL; no job may be running */
int thread_pool_count(const ThreadPool *pool);
/* Runs job(job_user, 0 .. job_count - 1, worker) in any order and returns when all are done; worker is below the
 * pool's count. `pool` is a ThreadPool, given as void so that the function itself can be lent. */
void thread_pool_run(void *pool, int job_count, ThreadJob job, void *job_user);

#endif
