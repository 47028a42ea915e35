using Coverbook.Tests.Kit;
using Microsoft.AspNetCore.Http;

namespace Coverbook.Tests.Inspecting.External;

/// <summary>Another site, with a page for each thing that can happen.</summary>
internal static class OtherSite
{
    /// <summary>Starts it.</summary>
    public static Task<LoopbackServer> StartAsync() => LoopbackServer.StartAsync(context =>
    {
        Answer(context.Request, context.Response);
        return context.Request.Path == "/never" ? Task.Delay(Timeout.Infinite, context.RequestAborted) : Task.CompletedTask;
    });

    private static void Answer(HttpRequest request, HttpResponse response)
    {
        response.StatusCode = request.Path.Value switch
        {
            "/gone" => 404,
            "/nohead" when request.Method == "HEAD" => 405,
            "/moved" or "/moved-away" or "/circle" => 301,
            "/elsewhere" or "/inside" => 302,
            "/wall" => 403,
            "/trouble" => 500,
            "/busy" => 429,
            _ => 200,
        };
        response.Headers.Location = request.Path.Value switch
        {
            "/moved" or "/elsewhere" => "/good",
            "/moved-away" => "/gone",
            "/circle" => "/circle",
            "/inside" => $"http://inside.test:{request.Host.Port}/good",
            _ => default,
        };
        if (response.StatusCode == 429)
        {
            response.Headers.RetryAfter = "3600";
        }
    }
}
