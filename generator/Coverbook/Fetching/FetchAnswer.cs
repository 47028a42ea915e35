namespace Coverbook.Fetching;

/// <summary>An answer whose head was read.</summary>
/// <param name="Response">The answer.</param>
/// <param name="Trail">How it was come by.</param>
/// <param name="Patience">How long its body is waited for.</param>
internal sealed record FetchAnswer(HttpResponseMessage Response, RedirectTrail Trail, Patience Patience)
{
    /// <summary>The code of its status.</summary>
    public int Status => (int)Response.StatusCode;

    /// <summary>Whether it was asked whether anything changed.</summary>
    public bool IsConditional =>
        Response.RequestMessage?.Headers is { } asked && (asked.IfNoneMatch.Count > 0 || asked.IfModifiedSince is not null);
}
