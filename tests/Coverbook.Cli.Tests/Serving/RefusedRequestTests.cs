using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Coverbook.Cli.Tests.Serving;

/// <summary>Requests that nobody means well, byte for byte as they are sent.</summary>
public sealed class RefusedRequestTests(ServedSample served) : IClassFixture<ServedSample>
{
    public static TheoryData<string, int> Lines => new()
    {
        { "GET /../ HTTP/1.1", 400 },
        { "GET /coverage/../../site.config.json HTTP/1.1", 400 },
        { "GET /coverage/..%2f..%2fsite.config.json HTTP/1.1", 400 },
        { "GET /coverage/%2e%2e/site.config.json HTTP/1.1", 400 },
        { "GET /coverage/%2E%2E%5Csite.config.json HTTP/1.1", 400 },
        { "GET /coverage/..\\site.config.json HTTP/1.1", 400 },
        { "GET /coverage/./index.html HTTP/1.1", 400 },
        { "GET /coverage/index.html%00.css HTTP/1.1", 400 },
        { "GET /coverage/%0d%0aX-Evil:1 HTTP/1.1", 400 },
        { "GET /coverage/%zz HTTP/1.1", 400 },
        { "GET /coverage/%e0%80 HTTP/1.1", 400 },
        { "GET /coverage/%c0%ae%c0%ae/ HTTP/1.1", 400 },
        { "GET /coverage/%252e%252e/site.config.json HTTP/1.1", 404 },
        { "GET //etc/passwd HTTP/1.1", 404 },
        { "GET /etc/passwd HTTP/1.1", 404 },
        { "GET /coverage/site.config.json HTTP/1.1", 404 },
        { "GET /coverage/.coverbook-manifest HTTP/1.1", 404 },
        { "GET /.coverbook/../etc/passwd HTTP/1.1", 400 },
        { "GET http://example.org/coverage/ HTTP/1.1", 400 },
        { "OPTIONS * HTTP/1.1", 405 },
        { "POST /coverage/ HTTP/1.1", 405 },
        { "PUT /coverage/index.html HTTP/1.1", 405 },
        { "DELETE /coverage/index.html HTTP/1.1", 405 },
        { "PATCH /coverage/ HTTP/1.1", 405 },
        { "TRACE /coverage/ HTTP/1.1", 405 },
        { "CONNECT example.org:443 HTTP/1.1", 400 },
        { $"GET /coverage/{new string('a', 100 * 1024)} HTTP/1.1", 414 },
        { "GET /coverage/ HTTP/9.9", 505 },
        { "nonsense", 400 },
    };

    [Fact]
    public async Task Each_is_refused_and_the_server_goes_on()
    {
        var preview = served.Preview;
        foreach (var (line, status) in Lines.Select(row => row.Data))
        {
            var answer = await SendAsync(preview, $"{line}\r\nHost: 127.0.0.1:{preview.Address.Port}\r\nConnection: close\r\n\r\n");
            Assert.True(
                answer.StartsWith(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} "), StringComparison.Ordinal),
                $"{line[..Math.Min(60, line.Length)]}: {answer.Split('\r')[0]}");
            Assert.DoesNotContain("baseUrl", answer, StringComparison.Ordinal);
        }

        Assert.Contains("DCV", await preview.TextAsync(""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("attacker.example", HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.1.attacker.example", HttpStatusCode.Forbidden)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("docs.localhost:1234", HttpStatusCode.OK)]
    [InlineData("[::1]:80", HttpStatusCode.OK)]
    public async Task Only_names_of_this_machine_are_answered(string host, HttpStatusCode expected)
    {
        var preview = served.Preview;
        using var request = new HttpRequestMessage(HttpMethod.Get, preview.Address) { Headers = { Host = host } };
        using var response = await preview.SendAsync(request);
        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("GET http://127.0.0.1:{0}/coverage/ HTTP/1.1\r\nHost: 127.0.0.1:{0}\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /coverage/ HTTP/1.0\r\n\r\n")]
    public async Task Old_and_unusual_forms_of_a_request_are_answered(string request)
    {
        var preview = served.Preview;
        var answer = await SendAsync(preview, string.Format(CultureInfo.InvariantCulture, request, preview.Address.Port));
        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
        Assert.Contains("<h1>", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_request_has_the_head_of_the_answer_alone()
    {
        var preview = served.Preview;
        using var request = new HttpRequestMessage(HttpMethod.Head, preview.Address);
        using var response = await preview.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Content.Headers.ContentLength > 1000);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Requests_that_are_never_finished_hold_nobody_up_and_are_ended()
    {
        var preview = served.Preview;
        var unfinished = new List<TcpClient>();
        for (var number = 0; number < 100; number++)
        {
            unfinished.Add(await ConnectAsync(preview, "GET /coverage/ HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "));
        }

        Assert.Contains("DCV", await preview.TextAsync(""), StringComparison.Ordinal);
        using var reader = new StreamReader(unfinished[0].GetStream());
        var answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(
            TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.True(answer.Length == 0 || answer.StartsWith("HTTP/1.1 408 ", StringComparison.Ordinal), answer);
        unfinished.ForEach(client => client.Dispose());
    }

    private static async Task<string> SendAsync(PreviewProcess preview, string request)
    {
        using var client = await ConnectAsync(preview, request);
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        try
        {
            return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static async Task<TcpClient> ConnectAsync(PreviewProcess preview, string request)
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, preview.Address.Port, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        return client;
    }
}
