using Polly;

namespace Coverbook.Fetching;

/// <summary>
/// The door to the network: asks for one address at a time, follows redirects itself and judges each of them, tries again where that may
/// help, and says what came of it. It never throws for anything that others do. It keeps no cookies and shows no credentials; the
/// system's proxy is used where there is one.
/// </summary>
internal sealed class WebFetcher : IDisposable
{
    private readonly FetchRules rules;
    private readonly TimeProvider time;
    private readonly HopJudge judge;
    private readonly HttpMessageInvoker invoker;
    private readonly ResiliencePipeline<FetchOutcome> attempts;

    /// <summary>A fetcher by rules.</summary>
    /// <param name="rules">What it may do.</param>
    /// <param name="time">
    /// The clock of its pauses, and of the times that servers name. How long others are waited for, the machine measures.
    /// </param>
    public WebFetcher(FetchRules rules, TimeProvider time)
    {
        (this.rules, this.time) = (rules, time);
        judge = new HopJudge(rules);
        attempts = Attempts.Of(rules.Limits, time);
        var proxy = new KnownProxy(HttpClient.DefaultProxy);
        invoker = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
            ConnectTimeout = rules.Limits.ConnectTime,
            MaxResponseDrainSize = 0,
            Proxy = proxy,
            ConnectCallback = new GuardedConnector(rules, proxy).ConnectAsync,
        });
    }

    /// <summary>
    /// Whether an address leads anywhere: <see cref="FetchOutcome.Answered"/> or <see cref="FetchOutcome.Failed"/>. What it holds is not
    /// read.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Task<FetchOutcome> AskAsync(Uri address, CancellationToken cancellation) =>
        TryAsync(
            async token =>
            {
                var head = await FollowAsync(address, hop => NewRequest(HttpMethod.Head, hop), Answered, token);
                return MayDislikeHead(head) ? await FollowAsync(address, hop => NewRequest(HttpMethod.Get, hop), Answered, token) : head;
            },
            cancellation);

    /// <summary>
    /// Writes what an address holds to a destination, from its position on: <see cref="FetchOutcome.Fetched"/>,
    /// <see cref="FetchOutcome.NotModified"/> or <see cref="FetchOutcome.Failed"/>. Each attempt cuts off what the one before wrote.
    /// </summary>
    /// <param name="address">The address.</param>
    /// <param name="known">By what the server knows the state that is here already.</param>
    /// <param name="destination">Takes the bytes; it must be able to seek.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="IOException">The destination refuses.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Task<FetchOutcome> DownloadAsync(
        Uri address, FileValidators known, Stream destination, IProgress<FetchProgress>? progress, CancellationToken cancellation)
    {
        var copy = new BodyCopy(destination, rules.Limits.MostBytes, progress);
        return TryAsync(
            async token =>
            {
                copy.StartAfresh();
                var outcome = await FollowAsync(address, hop => NewConditional(hop, known), copy.TakeAsync, token);
                if (outcome is not FetchOutcome.Fetched)
                {
                    copy.StartAfresh();
                }

                return outcome;
            },
            cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => invoker.Dispose();

    private Task<FetchOutcome> TryAsync(Func<CancellationToken, Task<FetchOutcome>> once, CancellationToken cancellation) =>
        attempts.ExecuteAsync(async token => await once(token), cancellation).AsTask();

    /// <summary>One attempt: from hop to hop, until an answer is no redirect.</summary>
    private async Task<FetchOutcome> FollowAsync(
        Uri start, Func<Uri, HttpRequestMessage> newRequest, Func<FetchAnswer, Task<FetchOutcome>> take, CancellationToken cancellation)
    {
        using var patience = new Patience(rules.Limits, cancellation);
        var trail = new RedirectTrail(start);
        while (true)
        {
            if (judge.FaultOf(trail) is { } refused)
            {
                return new FetchOutcome.Failed(refused, trail.Address);
            }

            try
            {
                using var request = newRequest(trail.Address);
                patience.Restart();
                using var response = await Wire.SendAsync(invoker, request, patience.Token);
                if (!trail.TryFollow(response))
                {
                    return await JudgeAsync(new FetchAnswer(response, trail, patience), take);
                }
            }
            catch (Exception exception) when (Wire.FaultOf(exception, patience, cancellation) is { } broken)
            {
                return new FetchOutcome.Failed(broken, trail.Address);
            }
        }
    }

    private async Task<FetchOutcome> JudgeAsync(FetchAnswer answer, Func<FetchAnswer, Task<FetchOutcome>> take)
    {
        if (answer.Response.IsSuccessStatusCode)
        {
            return await take(answer);
        }

        return answer.Status switch
        {
            Wire.NotModified when answer.IsConditional => new FetchOutcome.NotModified(),
            Wire.TooManyRequests => Failed(FetchFault.TooManyRequests),
            _ => Failed(FetchFault.Status),
        };

        FetchOutcome.Failed Failed(FetchFault fault) =>
            new(fault, answer.Trail.Address) { Status = answer.Status, RetryAt = Wire.RetryAtOf(answer.Response, time) };
    }

    private static Task<FetchOutcome> Answered(FetchAnswer answer) =>
        Task.FromResult<FetchOutcome>(new FetchOutcome.Answered(answer.Trail.Address, answer.Trail.Moved));

    /// <summary>Many servers refuse to be asked for the head alone, each in its own way; others give up on it.</summary>
    private static bool MayDislikeHead(FetchOutcome head) =>
        head is FetchOutcome.Failed { Fault: FetchFault.CutOff }
            or FetchOutcome.Failed { Fault: FetchFault.Status, Status: >= 400 and < 500 or Wire.NotImplemented };

    private HttpRequestMessage NewRequest(HttpMethod method, Uri address)
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.TryAddWithoutValidation("User-Agent", rules.Agent);
        request.Headers.TryAddWithoutValidation("Accept", "*/*");
        return request;
    }

    private HttpRequestMessage NewConditional(Uri address, FileValidators known)
    {
        var request = NewRequest(HttpMethod.Get, address);
        Wire.AddConditions(request, known);
        return request;
    }
}
