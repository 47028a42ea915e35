using System.Security.Cryptography;
using Coverbook.Build.Previewing;
using Coverbook.Routes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Coverbook.Cli.Serving;

/// <summary>
/// Answers requests as GitHub Pages would answer them for the built site. There is no file behind an address but those of the
/// plan in memory, so none leads out of the site.
/// </summary>
internal sealed class PreviewResponder(LivePreview preview, AllowedHosts hosts, CancellationToken stopping)
{
    private const string NotFound = "404.html";

    /// <summary>How long a request waits for an edit that is just being read.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly string run = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
    private readonly EventStreams events = new(stopping);

    /// <summary>Tells browsers what is shown now.</summary>
    public void Tell() => events.Tell();

    /// <summary>Answers one request.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        var response = context.Response;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            response.Headers.Allow = "GET, HEAD";
            await RefuseAsync(response, StatusCodes.Status405MethodNotAllowed, "A preview is only read: GET and HEAD.");
        }
        else if (!hosts.Allows(context.Request.Host))
        {
            await RefuseAsync(
                response,
                StatusCodes.Status403Forbidden,
                "This preview does not answer to that host name. Start it with --host NAME to allow it.");
        }
        else if (!RequestTarget.TryParse(context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget, out var target))
        {
            await RefuseAsync(response, StatusCodes.Status400BadRequest, "That is no address of a page.");
        }
        else if (target.Path.StartsWith(PreviewPage.Folder, StringComparison.Ordinal))
        {
            await AnswerOwnAsync(context, target.Path[PreviewPage.Folder.Length..]);
        }
        else
        {
            await preview.SettledAsync(Patience, context.RequestAborted);
            await AnswerSiteAsync(response, target);
        }
    }

    private Task AnswerOwnAsync(HttpContext context, string name)
    {
        if (name == "events" && HttpMethods.IsGet(context.Request.Method))
        {
            return events.ServeAsync(context, () => StateMessage.Of(preview.Site.State, run));
        }

        return ClientFiles.Find(name) is { } bytes
            ? SendAsync(context.Response, StatusCodes.Status200OK, ContentTypes.Of(name), bytes)
            : RefuseAsync(context.Response, StatusCodes.Status404NotFound, "The preview has no such file.");
    }

    private Task AnswerSiteAsync(HttpResponse response, RequestTarget target)
    {
        var state = preview.Site.State;
        if (state.Site is not { } site)
        {
            return SendProblemsAsync(response, state);
        }

        if (target.Path == "/" && site.Address.Path != "/")
        {
            return RedirectAsync(response, StatusCodes.Status302Found, site.Address.Path + target.Query);
        }

        return HostedAnswer.To(target.Path, site.Address, site.Has) switch
        {
            HostedAnswer.Found found => SendFileAsync(response, StatusCodes.Status200OK, found.File),
            HostedAnswer.Moved moved => RedirectAsync(response, StatusCodes.Status301MovedPermanently, moved.Address + target.Query),
            _ => SendFileAsync(response, StatusCodes.Status404NotFound, NotFound),
        };
    }

    private Task SendFileAsync(HttpResponse response, int status, string file)
    {
        var answer = preview.Site.Read(file);
        if (answer.Bytes is not { } bytes)
        {
            if (answer.State.Site is null || answer.State.Site.Has(file))
            {
                return SendProblemsAsync(response, answer.State);
            }

            return file == NotFound
                ? RefuseAsync(response, StatusCodes.Status404NotFound, "The site has no such page.")
                : SendFileAsync(response, StatusCodes.Status404NotFound, NotFound);
        }

        var type = ContentTypes.Of(file);
        var tag = TagOf(bytes.Span);
        response.Headers.ETag = tag;
        return SendAsync(
            response, status, type, type == ContentTypes.Html ? PreviewPage.WithScript(bytes.Span, answer.State, run, tag) : bytes);
    }

    /// <summary>
    /// The entity tag of a file as it would be published (RFC 9110, section 8.8.3): by it a page knows whether it changed.
    /// </summary>
    private static string TagOf(ReadOnlySpan<byte> bytes) => $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8))}\"";

    private Task SendProblemsAsync(HttpResponse response, PreviewState state) =>
        SendAsync(response, StatusCodes.Status500InternalServerError, ContentTypes.Html, PreviewPage.OfProblems(state, run));

    private static Task RedirectAsync(HttpResponse response, int status, string address)
    {
        response.StatusCode = status;
        response.Headers.Location = address;
        return Task.CompletedTask;
    }

    private static Task RefuseAsync(HttpResponse response, int status, string reason) =>
        SendAsync(response, status, "text/plain; charset=utf-8", System.Text.Encoding.UTF8.GetBytes(reason + "\n"));

    private static async Task SendAsync(HttpResponse response, int status, string type, ReadOnlyMemory<byte> bytes)
    {
        response.StatusCode = status;
        response.ContentType = type;
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, response.HttpContext.RequestAborted);
    }
}
