using System.Globalization;
using System.Text.RegularExpressions;

namespace Coverbook.Cli.Tests.Serving;

/// <summary>The server while its site is edited, for long and by many.</summary>
public sealed partial class EditedSiteTests : IDisposable
{
    private const int Seed = 20260424;
    private const int Edits = 1000;
    private const int WarmUp = 200;
    private const int Readers = 50;

    private readonly SampleFolder sample = new();
    private readonly Random random = new(Seed);
    private readonly string firstRule;

    public EditedSiteTests() => firstRule = File.ReadAllText(sample.Rules[0]);

    [Fact]
    public async Task Fifty_readers_get_whole_pages_of_one_state_while_edits_go_on()
    {
        var rule = sample.Rules[0];
        SampleFolder.Retitle(rule, "Title of state 0");
        await using var preview = await PreviewProcess.StartAsync(sample.Path);
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, Readers).Select(_ => ReadAsync(preview, SampleFolder.AddressOf(rule), done.Token)).ToArray();
        for (var number = 1; number <= 40; number++)
        {
            SampleFolder.Retitle(rule, string.Create(CultureInfo.InvariantCulture, $"Title of state {number}"));
            await Task.Delay(random.Next(20, 120), TestContext.Current.CancellationToken);
        }

        await preview.WaitForAsync(SampleFolder.AddressOf(rule), page => page.Contains("Title of state 40", StringComparison.Ordinal));
        await done.CancelAsync();
        var read = await Task.WhenAll(readers);
        Assert.All(read, count => Assert.True(count > 0, "a reader read nothing"));
    }

    [Fact]
    public async Task A_thousand_random_edits_some_of_them_broken_leave_it_running_with_its_memory_flat()
    {
        await using var preview = await PreviewProcess.StartAsync(sample.Path);
        var afterWarmUp = 0.0;
        for (var number = 1; number <= Edits; number++)
        {
            Edit(number);
            await Task.Delay(random.Next(50), TestContext.Current.CancellationToken);
            if (number % 10 == 0)
            {
                using var response = await preview.GetAsync("techniques/T1059/");
                Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
            }

            if (number == WarmUp)
            {
                afterWarmUp = preview.Megabytes();
            }
        }

        Mend();
        SampleFolder.Retitle(sample.Rules[0], "Mended at the end");
        await preview.WaitForAsync(
            SampleFolder.AddressOf(sample.Rules[0]), page => page.Contains("Mended at the end", StringComparison.Ordinal));
        var atTheEnd = preview.Megabytes();
        TestContext.Current.TestOutputHelper!.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{preview.Printed.Count} refreshes; {afterWarmUp:N0} MB after {WarmUp} edits, {atTheEnd:N0} MB after {Edits}"));
        Assert.True(preview.Printed.Count > Edits / 10, $"only {preview.Printed.Count} changes were noticed");
        Assert.InRange(atTheEnd, 0, (afterWarmUp * 1.25) + 25);
        Assert.False(preview.Process.HasExited);
    }

    [Fact]
    public async Task Browsers_are_told_what_is_shown_and_what_is_wrong()
    {
        await using var preview = await PreviewProcess.StartAsync(sample.Path);
        using var client = PreviewProcess.NewClient();
        using var stream = new StreamReader(
            await client.GetStreamAsync(new Uri(preview.Address, "/.coverbook/events"), TestContext.Current.CancellationToken));
        var first = await NextAsync(stream);
        Assert.Contains("\"problems\":[]", first, StringComparison.Ordinal);

        var rule = sample.Rules[0];
        var text = await File.ReadAllTextAsync(rule, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            rule, text.Replace("level: ", "level: <b>hihg ", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var broken = await NextAsync(stream);
        Assert.Contains("\"code\":\"CB4", broken, StringComparison.Ordinal);
        Assert.Contains("\"carets\":\"", broken, StringComparison.Ordinal);
        Assert.Equal(ShownMark().Match(first).Value, ShownMark().Match(broken).Value);

        await File.WriteAllTextAsync(rule, text + "\n", TestContext.Current.CancellationToken);
        var mended = await NextAsync(stream);
        Assert.Contains("\"problems\":[]", mended, StringComparison.Ordinal);
        Assert.NotEqual(ShownMark().Match(first).Value, ShownMark().Match(mended).Value);
    }

    public void Dispose() => sample.Dispose();

    private static async Task<string> NextAsync(StreamReader stream)
    {
        while (true)
        {
            var line = await stream.ReadLineAsync(TestContext.Current.CancellationToken)
                .AsTask()
                .WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
            if (line!.StartsWith("data: ", StringComparison.Ordinal))
            {
                return line;
            }
        }
    }

    /// <summary>Reads until told to stop; each page must be whole, and its title the same wherever it stands.</summary>
    private static async Task<int> ReadAsync(PreviewProcess preview, string address, CancellationToken done)
    {
        using var client = PreviewProcess.NewClient();
        var count = 0;
        for (; !done.IsCancellationRequested; count++)
        {
            var page = await client.GetStringAsync(new Uri(preview.Address, address), TestContext.Current.CancellationToken);
            Assert.EndsWith("</html>\n", page, StringComparison.Ordinal);
            Assert.Single(TitleOfState().Matches(page).Select(match => match.Value).Distinct(StringComparer.Ordinal));
        }

        return count;
    }

    private void Edit(int number)
    {
        var rule = sample.Rules[random.Next(sample.Rules.Count)];
        switch (random.Next(12))
        {
            case 0:
                File.WriteAllText(sample.Rules[0], "title: [broken");
                break;
            case 1:
                File.WriteAllText(sample.At("content/mappings/broken.yaml"), "source: [");
                break;
            case 2:
                Mend();
                break;
            case 3:
                File.WriteAllText(sample.At("content/notes/T1059.md"), $"Note {number}.\n");
                break;
            case 4:
                File.Delete(sample.At("content/notes/T1059.md"));
                break;
            case 5:
                Directory.CreateDirectory(sample.At("templates/pages"));
                File.WriteAllText(
                    sample.At("templates/pages/not-found.html"), number % 2 == 0 ? "{{ page.nothing }}" : $"<p>{number}</p>\n");
                break;
            case 6:
                File.WriteAllText(
                    sample.At("rules/new.yml"), File.ReadAllText(sample.Rules[1]).Replace("id: ", "id: x", StringComparison.Ordinal));
                break;
            case 7:
                File.Delete(sample.At("rules/new.yml"));
                break;
            default:
                SampleFolder.Retitle(rule, $"Title {number}");
                break;
        }
    }

    private void Mend()
    {
        File.Delete(sample.At("content/mappings/broken.yaml"));
        if (Directory.Exists(sample.At("templates")))
        {
            Directory.Delete(sample.At("templates"), recursive: true);
        }

        File.WriteAllText(sample.Rules[0], firstRule);
        File.Delete(sample.At("rules/new.yml"));
    }

    [GeneratedRegex("Title of state [0-9]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TitleOfState();

    [GeneratedRegex("\"shown\":\"[^\"]+\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ShownMark();
}
